package dev.sagashop.messaging.outbox;

import dev.sagashop.messaging.outbox.Holds.Scope;
import dev.sagashop.messaging.outbox.OutboxTable.Stored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way to the broker. A record counts as published if the broker has acknowledged it and all before it
 * with its key: what was sent behind one that fails for the first time is sent again behind it, so that the newest comes
 * last.
 */
class Delivery {

    private final Producer<String, byte[]> producer;
    private final TopicCheck topics;
    private final Holds holds;

    private final Set<Scope> onTrial = new HashSet<>();
    private final Set<Scope> failed = new HashSet<>();
    private final List<Stored> published = new ArrayList<>();
    private @Nullable PublishingFailedException failure;

    Delivery(Producer<String, byte[]> producer, TopicCheck topics, Holds holds) {
        this.producer = producer;
        this.topics = topics;
        this.holds = holds;
    }

    /** Sends the records, in this order. @return those that are published */
    List<Stored> of(List<Stored> batch) {
        Map<Stored, Future<RecordMetadata>> sends = new LinkedHashMap<>();
        for (Stored stored : batch) {
            if (failure == null && !isBehindAFailure(stored) && goesAhead(stored) && isTopicThere(stored)) {
                send(stored).ifPresent(send -> sends.put(stored, send));
            }
        }
        producer.flush();
        settle(sends);
        return published;
    }

    /** Why the batch ended early, unless it was for a topic or a record that is held up now. */
    Optional<PublishingFailedException> failure() {
        return Optional.ofNullable(failure);
    }

    private boolean isBehindAFailure(Stored stored) {
        return failed.contains(Scope.topicOf(stored)) || failed.contains(Scope.keyOf(stored));
    }

    /** Of what was held up and is tried again, one record goes ahead: none must overtake it should it fail again. */
    private boolean goesAhead(Stored stored) {
        return goesAhead(Scope.topicOf(stored)) && goesAhead(Scope.keyOf(stored));
    }

    private boolean goesAhead(Scope scope) {
        return !holds.contains(scope) || onTrial.add(scope);
    }

    private boolean isTopicThere(Stored stored) {
        Optional<Throwable> fault = topics.faultOf(stored.topic());
        fault.ifPresent(why -> hold(Scope.topicOf(stored), stored, why));
        return fault.isEmpty();
    }

    /** @return empty if the record never reached the producer */
    private Optional<Future<RecordMetadata>> send(Stored stored) {
        ProducerRecord<String, byte[]> outgoing;
        try {
            outgoing = stored.toKafka();
        } catch (RuntimeException e) {
            hold(Scope.keyOf(stored), stored, e);
            return Optional.empty();
        }
        Future<RecordMetadata> send = producer.send(outgoing);
        if (send.state() == Future.State.FAILED) {
            Throwable why = send.exceptionNow();
            boolean hasNoMetadata = why instanceof TimeoutException && !(why instanceof BufferExhaustedException);
            blame(stored, why, hasNoMetadata || isOfTheTopic(why));
            return Optional.empty();
        }
        return Optional.of(send);
    }

    /** After a flush all sends have ended, one way or the other: at the latest by {@code delivery.timeout.ms}. */
    private void settle(Map<Stored, Future<RecordMetadata>> sends) {
        boolean brokerAnswers = sends.values().stream().anyMatch(Delivery::isAcknowledged);
        boolean onlyOneTopic =
                sends.keySet().stream().map(Stored::topic).distinct().count() == 1;
        sends.forEach((stored, send) -> {
            if (!isAcknowledged(send)) {
                Throwable why = send.exceptionNow();
                boolean mayPass = why instanceof RetriableException;
                blame(stored, why, isOfTheTopic(why) || (brokerAnswers && mayPass));
                failed.add(Scope.keyOf(stored));
                if (onlyOneTopic && mayPass) {
                    hold(Scope.topicOf(stored), stored, why); // whoever is at fault: the others are tried before it
                }
            } else if (!failed.contains(Scope.keyOf(stored))) {
                published.add(stored);
            }
        });
        published.forEach(this::release);
    }

    private static boolean isAcknowledged(Future<?> send) {
        return send.state() == Future.State.SUCCESS;
    }

    private void blame(Stored stored, Throwable why, boolean isOfTheTopic) {
        if (why instanceof RecordTooLargeException || why instanceof InvalidRecordException) {
            hold(Scope.keyOf(stored), stored, why);
        } else if (isOfTheTopic) {
            topics.forget(stored.topic());
            hold(Scope.topicOf(stored), stored, why);
        } else if (failure == null) {
            failure = new PublishingFailedException("the broker did not acknowledge a record", why);
        }
    }

    private static boolean isOfTheTopic(Throwable why) {
        return why instanceof InvalidTopicException
                || why instanceof TopicAuthorizationException
                || why instanceof UnknownTopicOrPartitionException;
    }

    private void hold(Scope scope, Stored first, Throwable why) {
        if (failed.add(scope)) {
            holds.hold(scope, first.id(), why);
        }
    }

    private void release(Stored stored) {
        if (!failed.contains(Scope.keyOf(stored))) {
            holds.release(Scope.keyOf(stored));
        }
        if (!failed.contains(Scope.topicOf(stored))) {
            holds.release(Scope.topicOf(stored));
        }
    }
}
