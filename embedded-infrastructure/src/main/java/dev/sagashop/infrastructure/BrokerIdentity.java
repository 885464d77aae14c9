package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * {@code meta.properties}, which says whose a broker's data directory is, and a copy beside the directory. Under another
 * identity a broker would start on the same files and serve none of their partitions.
 *
 * @param directory the broker's
 */
record BrokerIdentity(Path directory) {

    static BrokerIdentity of(Path directory) {
        return new BrokerIdentity(directory.toAbsolutePath());
    }

    /** Whether the directory has one, brought back from the copy if it was lost; fails on data of an unknown one. */
    boolean isKnown() throws IOException {
        if (isWhole(original())) {
            keep();
            return true;
        }
        if (!hasData()) {
            Files.deleteIfExists(original());
            return false;
        }
        if (!isWhole(copy())) {
            throw new InfrastructureException(
                    "%s is lost, without which Kafka cannot read its events; bring it back from a backup, or forget all orders with ./shop reset."
                            .formatted(original()));
        }
        Files.copy(copy(), original(), StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    void keep() throws IOException {
        if (!isWhole(copy()) || Files.mismatch(original(), copy()) >= 0) {
            Files.copy(original(), copy(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path original() {
        return directory.resolve("meta.properties");
    }

    private Path copy() {
        return directory.resolveSibling(directory.getFileName() + ".meta.properties");
    }

    /** Written by every broker that ever ran there. */
    private boolean hasData() {
        return Files.isDirectory(directory.resolve("__cluster_metadata-0"));
    }

    private static boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.stream().anyMatch(line -> line.startsWith("cluster.id="))
                && lines.stream().anyMatch(line -> line.startsWith("directory.id="));
    }
}
