package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ConcurrentContainerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** That the events come from a real container is BrokenShopTest's story. */
class ConsumerRestartsTest {

    private final ConcurrentMessageListenerContainer<?, ?> container = mock(ConcurrentMessageListenerContainer.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerRestarts restarts = new ConsumerRestarts(registry);

    @Test
    void aConsumerThatAnErrorHasEndedIsStartedAgainOnce() {
        restarts.stopped(new ConcurrentContainerStoppedEvent(container, Reason.ERROR));

        assertThat(restarts.startAgain()).isOne();
        assertThat(restarts.startAgain()).isZero();

        verify(container).start();
        assertThat(registry.get("sagashop.consumer.restarts").counter().count()).isOne();
    }

    @Test
    void aConsumerThatPeopleHaveStoppedStaysSo() {
        restarts.stopped(new ConcurrentContainerStoppedEvent(container, Reason.NORMAL));

        assertThat(restarts.startAgain()).isZero();

        verify(container, never()).start();
    }

    @Test
    void aConsumerThatCannotBeStartedIsTriedAgain() {
        doThrow(new KafkaException("no broker")).doNothing().when(container).start();
        restarts.stopped(new ConcurrentContainerStoppedEvent(container, Reason.ERROR));

        assertThatThrownBy(restarts::startAgain).isInstanceOf(KafkaException.class);
        assertThat(restarts.startAgain()).isOne();

        verify(container, times(2)).start();
    }
}
