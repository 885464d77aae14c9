package dev.sagashop.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;

/**
 * Asks the broker for a topic before anything is sent to it. For one that does not exist the producer waits for
 * {@code max.block.ms}; each question waits on a thread of its own, so that other topics need not.
 */
class TopicCheck {

    private final Producer<String, byte[]> producer;
    private final Duration patience;
    private final Map<String, CompletableFuture<?>> asked = new HashMap<>();

    /** @param patience how long the broker is waited for when a topic is first written to */
    TopicCheck(Producer<String, byte[]> producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
    }

    /** Asks, unless it was asked already. @return whether there is an answer */
    boolean isAnswered(String topic) {
        return asked.computeIfAbsent(topic, this::ask).isDone();
    }

    /** Why the topic cannot be written to; empty if there it is. A question without an answer goes on. */
    Optional<Throwable> faultOf(String topic) {
        CompletableFuture<?> question = asked.computeIfAbsent(topic, this::ask);
        try {
            question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            forget(topic);
            return Optional.of(question.exceptionNow());
        } catch (TimeoutException e) {
            return Optional.of(new TimeoutException("no answer within " + patience));
        } catch (InterruptedException e) {
            throw PublishingFailedException.interrupted(e);
        }
    }

    /** The topic is asked for again when it is next tried. */
    void forget(String topic) {
        asked.remove(topic);
    }

    private CompletableFuture<?> ask(String topic) {
        var answer = new CompletableFuture<>();
        Thread.ofVirtual().name("outbox-topic-check").start(() -> {
            try {
                answer.complete(producer.partitionsFor(topic));
            } catch (Throwable e) { // an error is an answer too: without one the topic would wait for ever
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
