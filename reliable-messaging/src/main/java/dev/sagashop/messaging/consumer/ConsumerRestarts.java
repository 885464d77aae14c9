package dev.sagashop.messaging.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConcurrentContainerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Starts consumers again that something has ended: by default an {@link Error} around a batch, as at the commit of its
 * offsets, stops the listener container for good. One that people have stopped stays so.
 */
public class ConsumerRestarts {

    private static final Logger log = LoggerFactory.getLogger(ConsumerRestarts.class);

    private final Set<ConcurrentMessageListenerContainer<?, ?>> ended = ConcurrentHashMap.newKeySet();
    private final Counter restarts;

    public ConsumerRestarts(MeterRegistry registry) {
        this.restarts = Counter.builder("sagashop.consumer.restarts")
                .description("how often a consumer was started again after an error had ended it")
                .register(registry);
    }

    @EventListener
    void stopped(ConcurrentContainerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            ended.add((ConcurrentMessageListenerContainer<?, ?>) event.getSource());
        }
    }

    /** @return how many consumers were started; one that cannot be is tried again the next time */
    public int startAgain() {
        List<ConcurrentMessageListenerContainer<?, ?>> toStart = List.copyOf(ended);
        for (ConcurrentMessageListenerContainer<?, ?> container : toStart) {
            log.warn("The consumer {} had ended and is started again", container.getGroupId());
            container.start();
            ended.remove(container);
            restarts.increment();
        }
        return toStart.size();
    }
}
