package dev.sagashop.infrastructure;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker's data directory, formatted once, as {@code kafka-storage.sh format} does. */
final class BrokerStorage {
    private static final String FORMATTED_MARK = "meta.properties";
    private static final String METADATA = "__cluster_metadata-0";

    private BrokerStorage() {}

    static void prepare(Path dataDirectory, String clusterId, int nodeId) {
        if (Files.exists(dataDirectory.resolve(FORMATTED_MARK))) {
            return;
        }
        if (Files.exists(dataDirectory.resolve(METADATA))) {
            throw new InfrastructureException("The records in " + dataDirectory + " cannot be read without the file "
                    + FORMATTED_MARK + ", which is gone: bring it back, or begin anew (./shop reset)");
        }
        if (dataDirectory.toString().contains(",")) {
            throw new InfrastructureException("Kafka takes a path with a comma for two: " + dataDirectory);
        }
        // Kafka's formatter declares a plain Exception.
        try (PrintStream discarded = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(dataDirectory);
            formatter(dataDirectory.toString(), clusterId, nodeId)
                    .setPrintStream(discarded)
                    .run();
        } catch (Exception e) {
            throw new InfrastructureException("Kafka could not format " + dataDirectory, e);
        }
    }

    private static Formatter formatter(String directory, String clusterId, int nodeId) {
        return new Formatter()
                .setClusterId(clusterId)
                .setNodeId(nodeId)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(directory)
                .addDirectory(directory);
    }
}
