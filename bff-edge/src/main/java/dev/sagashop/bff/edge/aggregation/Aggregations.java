package dev.sagashop.bff.edge.aggregation;

import dev.sagashop.bff.edge.EdgeProperties;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Begins aggregated answers. Reads are bounded by their service's bulkhead, so the threads need no bound of their own. */
@Component
public class Aggregations {

    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("read-", 0).factory());
    private final EdgeProperties properties;

    Aggregations(EdgeProperties properties) {
        this.properties = properties;
    }

    /** From now on, the deadline runs. */
    public Aggregation begin() {
        return new Aggregation(readers, properties);
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
