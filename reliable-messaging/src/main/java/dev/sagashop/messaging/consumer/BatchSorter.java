package dev.sagashop.messaging.consumer;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.cloudevents.EventMetadata;
import dev.sagashop.messaging.cloudevents.MalformedEventException;
import dev.sagashop.messaging.consumer.BatchItem.Reaction;
import dev.sagashop.messaging.consumer.BatchItem.Refused;
import dev.sagashop.messaging.consumer.BatchItem.Skipped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out, record by record, what a batch asks for: the first look, before any state is loaded. */
class BatchSorter {

    private static final Logger log = LoggerFactory.getLogger(BatchSorter.class);

    private final Map<EventType, String> functions;
    private final EventCodec codec;
    private final int maxCausationDepth;

    /** @param functions the name of the function that reacts to each type; other types are for others */
    BatchSorter(Map<EventType, String> functions, EventCodec codec, int maxCausationDepth) {
        this.functions = functions;
        this.codec = codec;
        this.maxCausationDepth = maxCausationDepth;
    }

    List<BatchItem> sort(List<IncomingRecord> records) {
        return records.stream().map(this::sort).toList();
    }

    BatchItem sort(IncomingRecord source) {
        String wireName = source.headers().get(CloudEventHeaders.TYPE);
        if (wireName == null) {
            var reason = new MalformedEventException("header " + CloudEventHeaders.TYPE + " is missing");
            return new Refused(source, GivenUp.Why.MALFORMED, reason);
        }
        Optional<EventType> type = EventType.ofWireName(wireName);
        if (type.isEmpty()) {
            log.info(
                    "Skipped an event of unknown type {} at {}-{}@{}",
                    wireName,
                    source.topic(),
                    source.partition(),
                    source.offset());
            return new Skipped(source, false);
        }
        String function = functions.get(type.get());
        return function == null ? new Skipped(source, true) : read(type.get(), function, source);
    }

    private BatchItem read(EventType type, String function, IncomingRecord source) {
        try {
            byte[] payload = source.payload();
            if (payload == null) {
                throw new MalformedEventException(type.displayName() + " has no data");
            }
            EventMetadata metadata = CloudEventHeaders.parse(type, source.headers());
            if (metadata.causationDepth() > maxCausationDepth) {
                throw new CausationTooDeepException(metadata.causationDepth(), maxCausationDepth);
            }
            Event event = codec.read(type, payload);
            requireItsSubject(event, source);
            return new Reaction(source, new Envelope<>(event, metadata), function);
        } catch (MalformedEventException e) {
            return new Refused(source, GivenUp.Why.MALFORMED, e);
        } catch (CausationTooDeepException e) {
            return new Refused(source, GivenUp.Why.TOO_DEEP, e);
        }
    }

    /** An event with another subject's key is in another subject's partition, where it keeps no order with its own. */
    private static void requireItsSubject(Event event, IncomingRecord source) {
        requireSame("record key", source.key(), event);
        requireSame(
                "header " + CloudEventHeaders.SUBJECT,
                source.headers().getOrDefault(CloudEventHeaders.SUBJECT, event.subject()),
                event);
    }

    private static void requireSame(String what, @Nullable String said, Event event) {
        if (!event.subject().equals(said)) {
            throw new MalformedEventException(
                    what + " is not what the data is about, which is " + event.subject() + ": " + said);
        }
    }
}
