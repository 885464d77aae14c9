package dev.sagashop.messaging.consumer;

import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.cloudevents.EventMetadata;
import dev.sagashop.messaging.cloudevents.MalformedEventException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out, record by record, what a batch asks for: the first look, before any state is loaded. */
class BatchSorter {

    private static final Logger log = LoggerFactory.getLogger(BatchSorter.class);

    private final Map<EventType, String> functions;
    private final EventCodec codec;
    private final ConsumerMetrics metrics;

    /** @param functions the name of the function that reacts to each type; other types are for others */
    BatchSorter(Map<EventType, String> functions, EventCodec codec, ConsumerMetrics metrics) {
        this.functions = functions;
        this.codec = codec;
        this.metrics = metrics;
    }

    List<BatchItem> sort(List<IncomingRecord> records) {
        return records.stream().map(this::sort).flatMap(Optional::stream).toList();
    }

    private Optional<BatchItem> sort(IncomingRecord source) {
        String wireName = source.headers().get(CloudEventHeaders.TYPE);
        if (wireName == null) {
            return Optional.of(new BatchItem.Malformed(
                    source, new MalformedEventException("header " + CloudEventHeaders.TYPE + " is missing")));
        }
        Optional<EventType> type = EventType.ofWireName(wireName);
        if (type.isEmpty()) {
            log.info(
                    "Skipped an event of unknown type {} at {}-{}@{}",
                    wireName,
                    source.topic(),
                    source.partition(),
                    source.offset());
            metrics.skippedUnknownType(source.topic());
            return Optional.empty();
        }
        String function = functions.get(type.get());
        return function == null ? Optional.empty() : Optional.of(read(type.get(), function, source));
    }

    private BatchItem read(EventType type, String function, IncomingRecord source) {
        try {
            byte[] payload = source.payload();
            if (payload == null) {
                throw new MalformedEventException(type.displayName() + " has no data");
            }
            EventMetadata metadata = CloudEventHeaders.parse(type, source.headers());
            var envelope = new Envelope<>(codec.read(type, payload), metadata);
            return new BatchItem.Reaction(source, envelope, function);
        } catch (MalformedEventException e) {
            return new BatchItem.Malformed(source, e);
        }
    }
}
