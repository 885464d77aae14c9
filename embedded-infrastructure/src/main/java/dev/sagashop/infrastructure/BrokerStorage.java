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
    private BrokerStorage() {}

    static void prepare(Path dataDirectory, String clusterId, int nodeId) {
        if (dataDirectory.toString().contains(",")) {
            throw new InfrastructureException("Kafka takes a path with a comma for two: " + dataDirectory);
        }
        // Kafka's formatter declares a plain Exception.
        try (PrintStream discarded = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            BrokerIdentity identity = BrokerIdentity.of(dataDirectory);
            if (identity.isKnown()) {
                return;
            }
            Files.createDirectories(dataDirectory);
            formatter(dataDirectory.toString(), clusterId, nodeId)
                    .setPrintStream(discarded)
                    .run();
            identity.keep();
        } catch (InfrastructureException e) {
            throw e;
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
