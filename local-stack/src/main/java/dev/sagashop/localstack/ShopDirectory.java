package dev.sagashop.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Where one shop keeps what it has: {@code .shop} in the repository for people, a temporary directory for tests.
 *
 * @param root the directory, absolute
 */
public record ShopDirectory(Path root) {

    public ShopDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Where a shop on the side keeps what it has, so that nothing of it touches the orders that people have placed. */
    public ShopDirectory forExperiments() {
        return new ShopDirectory(root.resolve("chaos"));
    }

    /** Where the shop that grows keeps what it has. */
    public ShopDirectory forGrowth() {
        return new ShopDirectory(root.resolve("growth"));
    }

    Path kafkaData() {
        return root.resolve("data/kafka");
    }

    public Path postgresData() {
        return root.resolve("data/postgres");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(Part service) {
        return log(service.label());
    }

    /** The log of a service's instance. */
    public Path log(String instance) {
        return logs().resolve(instance + ".log");
    }

    /** Lock, process ids and ports of the shop that runs now. */
    public Path run() {
        return root.resolve("run");
    }

    /** Creates what is not there yet. */
    public void create() {
        try {
            Files.createDirectories(root.resolve("data"));
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new StartUpException("Cannot write to " + root + ": " + e.getMessage(), e);
        }
    }

    /** Forgets orders, events and logs; the next start begins with an empty shop. */
    public void forget() throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve("data"));
        FileSystemUtils.deleteRecursively(logs());
    }
}
