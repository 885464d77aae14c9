package dev.sagashop.bff.web.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Starts the listener container, at first and after an error has ended it, as often as it takes: a consumer cannot even
 * be made while no name of a bootstrap server can be resolved, and the BFF is to start all the same.
 */
@Component
class FeedStarter {

    private static final Logger log = LoggerFactory.getLogger(FeedStarter.class);

    private final KafkaMessageListenerContainer<String, byte[]> container;
    private final Duration restartPause;
    private final CountDownLatch closing = new CountDownLatch(1);

    FeedStarter(KafkaMessageListenerContainer<String, byte[]> container, FeedProperties properties) {
        this.container = container;
        this.restartPause = properties.restartPause();
    }

    @EventListener(ContextRefreshedEvent.class)
    void start() {
        startAfter(Duration.ZERO);
    }

    @EventListener
    void ended(ConsumerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            startAfter(restartPause);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }

    /** In a thread that has its class loader from this one: Kafka looks there for what its settings name. */
    private void startAfter(Duration pause) {
        Thread.ofVirtual().name("event-feed-start").start(() -> {
            try {
                startUntilItRuns(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void startUntilItRuns(Duration firstPause) throws InterruptedException {
        Duration pause = firstPause;
        while (!isClosingWithin(pause) && !hasStarted()) {
            pause = restartPause;
        }
        if (isClosingWithin(Duration.ZERO)) {
            container.stop(); // the context may have stopped it just before it was started
        }
    }

    private boolean hasStarted() {
        try {
            container.start();
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "The event feed cannot be started: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return false;
        }
    }

    private boolean isClosingWithin(Duration pause) throws InterruptedException {
        return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
