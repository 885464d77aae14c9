package dev.sagashop.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

/** A name for an account that the system knows none for; {@code account_name.c} says more. */
final class AccountName {
    private static final String LIBRARY = "account-name-linux-x86_64.so";

    private AccountName() {}

    /** The environment in which a program finds the name; fails where there is none to give. */
    static Map<String, String> environment(PostgresTools tools) throws IOException {
        if (tools.account().hasName()) {
            return Map.of();
        }
        if (!"amd64".equals(System.getProperty("os.arch"))) {
            throw new InfrastructureException(
                    "The account that runs PostgreSQL has no name, which it needs; add a line for its number to /etc/passwd.");
        }
        return Map.of("LD_PRELOAD", unpack(tools.home().resolve("lib")).toString());
    }

    private static Path unpack(Path directory) throws IOException {
        Path library = directory.resolve(LIBRARY);
        if (Files.notExists(library)) {
            Path unfinished = Files.createTempFile(directory, LIBRARY, ".unfinished");
            try (InputStream packed = AccountName.class.getResourceAsStream(LIBRARY)) {
                Files.copy(Objects.requireNonNull(packed), unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            PosixAccess.letEveryoneEnter(unfinished);
            Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
        }
        return library;
    }
}
