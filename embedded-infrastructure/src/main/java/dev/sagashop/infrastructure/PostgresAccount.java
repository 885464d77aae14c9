package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Who runs PostgreSQL, which refuses to run as root. A normal user runs it as is. Root runs it in a user namespace of
 * its own, where it is nobody; where the system allows no such namespace (containers), as the user {@code nobody},
 * who is then given the data directory.
 */
enum PostgresAccount {
    CURRENT_USER(List.of()),
    USER_NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> commandPrefix;

    PostgresAccount(List<String> commandPrefix) {
        this.commandPrefix = commandPrefix;
    }

    static PostgresAccount detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return CURRENT_USER;
        }
        return Commands.succeeds(List.of("unshare", "-U", "true")) ? USER_NAMESPACE : NOBODY;
    }

    List<String> commandPrefix() {
        return commandPrefix;
    }

    /** Where the programs are unpacked: where this account can enter, and nobody else can write. */
    Path cacheDirectory() {
        return this == NOBODY
                ? Path.of("/var/cache/sagashop")
                : home().resolve(".cache").resolve("sagashop");
    }

    /** As the shell says; the JVM asks the system, which knows of no home for some accounts that have one. */
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }

    /** Makes the data directory this account's own, if it is somebody else's. */
    void own(Path dataDirectory) throws IOException {
        if (this == NOBODY) {
            PosixAccess.handOver(dataDirectory, "nobody");
            PosixAccess.letEveryoneEnterTemporary(dataDirectory.getParent());
        }
    }
}
