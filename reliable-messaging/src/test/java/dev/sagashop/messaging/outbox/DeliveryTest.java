package dev.sagashop.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.outbox.Holds.Scope;
import dev.sagashop.messaging.outbox.OutboxTable.Stored;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What counts as published, and what is held up, when the broker takes a part of a batch. */
class DeliveryTest {

    private static final Stored A1 = stored(1, "orders", "a");
    private static final Stored A2 = stored(2, "orders", "a");
    private static final Stored B1 = stored(3, "orders", "b");
    private static final Stored ELSEWHERE = stored(4, "catalog", "a");

    private final Holds holds = new Holds(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("sagashop.messaging.relay", Bindable.of(RelayProperties.class)),
            new OutboxMetrics(new SimpleMeterRegistry()));

    @Test
    void whatWasSentBehindAFailureOfItsKeyIsSentAgainBehindIt() {
        var delivery = delivery(Map.of("1", new RecordTooLargeException("too large")));

        assertThat(delivery.of(List.of(A1, A2, B1))).containsExactly(B1);

        assertThat(holds.all()).containsOnlyKeys(Scope.keyOf(A1));
        assertThat(delivery.failure()).isEmpty();
    }

    @Test
    void aForbiddenTopicIsHeldUpAlone() {
        var delivery = delivery(Map.of("1", new TopicAuthorizationException(Set.of("orders"))));

        assertThat(delivery.of(List.of(A1, ELSEWHERE))).containsExactly(ELSEWHERE);

        assertThat(holds.all()).containsOnlyKeys(Scope.topic("orders"));
    }

    @Test
    void aTopicThatDoesNotAnswerIsHeldUpIfTheBrokerAnswersForOthers() {
        var delivery = delivery(Map.of("1", new TimeoutException("no leader")));

        assertThat(delivery.of(List.of(A1, ELSEWHERE))).containsExactly(ELSEWHERE);

        assertThat(holds.all()).containsOnlyKeys(Scope.topic("orders"));
    }

    @Test
    void aBrokerThatAnswersForNoneEndsTheBatch() {
        var away = new TimeoutException("away");
        var delivery = delivery(Map.of("1", away, "4", away));

        assertThat(delivery.of(List.of(A1, ELSEWHERE))).isEmpty();

        assertThat(delivery.failure()).isPresent();
        assertThat(holds.all()).isEmpty();
    }

    /** Else the next batch would be full of the same topic, and no other would ever show whether the broker is there. */
    @Test
    void aTopicThatAloneGetsNoAnswerLetsTheOthersBeTriedBeforeIt() {
        var delivery = delivery(Map.of("1", new NotEnoughReplicasException("too few in sync")));

        assertThat(delivery.of(List.of(A1))).isEmpty();

        assertThat(delivery.failure()).isPresent();
        assertThat(holds.all()).containsOnlyKeys(Scope.topic("orders"));
    }

    @Test
    void aKeyThatIsHeldUpStaysSoWhenAnEarlierRecordOfItWasPublished() {
        var delivery = delivery(Map.of("2", new RecordTooLargeException("too large")));

        assertThat(delivery.of(List.of(A1, A2))).containsExactly(A1);

        assertThat(holds.all()).containsOnlyKeys(Scope.keyOf(A1));
    }

    @Test
    void aProducerThatIsOfNoUseAnyMoreEndsTheBatchWithoutForgettingWhatWasPublished() {
        var delivery = delivery(Map.of("1", new ClusterAuthorizationException("no")));

        assertThat(delivery.of(List.of(A1, A2, ELSEWHERE))).containsExactly(ELSEWHERE);

        assertThat(delivery.failure()).isPresent();
    }

    @Test
    void ofWhatIsTriedAgainOneRecordGoesAheadOfTheOthers() {
        var refused = Map.<String, ApiException>of("1", new RecordTooLargeException("too large"));
        delivery(refused).of(List.of(A1, A2));

        var broker = new FlakyBroker(refused);
        assertThat(new Delivery(broker, new TopicCheck(broker, Duration.ofSeconds(5)), holds).of(List.of(A1, A2, B1)))
                .containsExactly(B1);
        assertThat(broker.answers).as("A1 and B1 alone were sent").hasSize(2);

        assertThat(delivery(Map.of()).of(List.of(A1, A2))).containsExactly(A1);
        assertThat(delivery(Map.of()).of(List.of(A2))).containsExactly(A2);
    }

    @Test
    void whatThePausesGrowByIsForgottenOnceTheTopicTakesARecord() {
        for (int i = 1; i <= 3; i++) {
            delivery(Map.of("1", new TopicAuthorizationException(Set.of("orders"))))
                    .of(List.of(A1));
            assertThat(holds.all().get(Scope.topic("orders")).tries()).isEqualTo(i);
        }

        delivery(Map.of()).of(List.of(A1));

        assertThat(holds.isEmpty()).isTrue();
    }

    private Delivery delivery(Map<String, ApiException> failures) {
        var broker = new FlakyBroker(failures);
        return new Delivery(broker, new TopicCheck(broker, Duration.ofSeconds(5)), holds);
    }

    private static Stored stored(long id, String topic, String key) {
        return new Stored(id, topic, key, "{\"id\":\"" + id + "\"}", new byte[0]);
    }

    /** Answers at a flush: some records, known by their header, fail. */
    private static final class FlakyBroker extends MockProducer<String, byte[]> {

        private final Map<String, ApiException> failures;
        private final List<Runnable> answers = new ArrayList<>();

        FlakyBroker(Map<String, ApiException> failures) {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
            this.failures = failures;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> outgoing) {
            var answer = new CompletableFuture<RecordMetadata>();
            ApiException failure =
                    failures.get(new String(outgoing.headers().lastHeader("id").value()));
            answers.add(() -> {
                if (failure == null) {
                    answer.complete(new RecordMetadata(new TopicPartition(outgoing.topic(), 0), 0, 0, 0, 0, 0));
                } else {
                    answer.completeExceptionally(failure);
                }
            });
            return answer;
        }

        @Override
        public synchronized void flush() {
            answers.forEach(Runnable::run);
        }
    }
}
