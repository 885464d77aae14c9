package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}, in which a server says who it is and how far it has come. After a power loss it can be empty or
 * torn; then no server wrote it that still runs.
 *
 * @param path where it is
 */
record PostmasterFile(Path path) {
    private static final int STATUS_LINE = 7;

    static PostmasterFile in(Path dataDirectory) {
        return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The server, if it runs: a process of that number is one only if it says so. */
    Optional<ProcessHandle> server() throws IOException {
        return pid().flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).endsWith("postgres"))
                        .isPresent());
    }

    /** Whether the server with that number says that it takes connections. */
    boolean isReady(long pid) throws IOException {
        List<String> lines = lines();
        return pid().filter(written -> written == pid).isPresent()
                && lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private Optional<Long> pid() throws IOException {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    private List<String> lines() throws IOException {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
