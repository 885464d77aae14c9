package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.EdgeProperties;
import dev.sagashop.bff.edge.customer.CustomerId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts the open streams, refuses one too many, and ends all of them when the BFF stops. */
@Component
class OpenStreams {

    private final Set<OrderStream> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> counts = new HashMap<>();
    private final StreamProperties properties;
    private final Duration retryAfter;

    private volatile boolean stopping;

    OpenStreams(StreamProperties properties, EdgeProperties edge, MeterRegistry meters) {
        this.properties = properties;
        this.retryAfter = edge.retryAfter();
        meters.gauge("sagashop.bff.streams.open", this, OpenStreams::count);
    }

    int count() {
        return streams.size();
    }

    /** A stream's right to be open, to be given back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws TooManyStreamsException if the client has too many streams open, or there are too many in all */
    Place take(OrderStream stream, CustomerId customer, String address) {
        String ofCustomer = "customer " + customer;
        String ofAddress = "address " + address;
        synchronized (counts) {
            refuseFrom(properties.inAll(), streams.size(), "This server has its fill of open streams.");
            refuseFrom(properties.perCustomer(), countOf(ofCustomer), "The customer has too many open streams.");
            refuseFrom(properties.perAddress(), countOf(ofAddress), "The address has too many open streams.");
            streams.add(stream);
            counts.merge(ofCustomer, 1, Integer::sum);
            counts.merge(ofAddress, 1, Integer::sum);
        }
        if (stopping) {
            stream.stop();
        }
        return () -> giveBack(stream, ofCustomer, ofAddress);
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void stopAll() {
        stopping = true;
        streams.forEach(OrderStream::stop);
    }

    private void giveBack(OrderStream stream, String ofCustomer, String ofAddress) {
        synchronized (counts) {
            streams.remove(stream);
            counts.computeIfPresent(ofCustomer, OpenStreams::oneLess);
            counts.computeIfPresent(ofAddress, OpenStreams::oneLess);
        }
    }

    private void refuseFrom(int bound, int open, String detail) {
        if (open >= bound) {
            throw new TooManyStreamsException(detail, retryAfter);
        }
    }

    private int countOf(String owner) {
        return counts.getOrDefault(owner, 0);
    }

    /** Null, which takes the entry out, for the last one. */
    private static @Nullable Integer oneLess(String owner, Integer count) {
        return count == 1 ? null : count - 1;
    }
}
