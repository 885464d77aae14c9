package dev.sagashop.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.consumer.BatchItem.Reaction;
import dev.sagashop.messaging.consumer.BatchItem.Refused;
import dev.sagashop.messaging.consumer.BatchItem.Skipped;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BatchSorterTest {

    private final EventCodec codec = new EventCodec();
    private final BatchSorter sorter = new BatchSorter(Map.of(EventType.ORDER_PLACED, "act"), codec, 20);
    private final OrderPlaced placed = TestOrder.ofCoffee().placed();
    private final Map<String, String> headers =
            new HashMap<>(CloudEventHeaders.of(new Envelopes("order-service", Clock.systemUTC())
                    .envelope(placed, Cause.ofCommand(placed.subject(), "place", placed.subject(), null))));

    @Test
    void anEventOfWhichAFunctionWantsToKnowIsAReaction() {
        assertThat(sort(placed.subject())).isInstanceOf(Reaction.class);
    }

    @Test
    void anEventWithoutASubjectAttributeIsAReaction() {
        headers.remove(CloudEventHeaders.SUBJECT);

        assertThat(sort(placed.subject())).isInstanceOf(Reaction.class);
    }

    @Test
    void anEventWithAnotherSubjectsKeyIsMalformed() {
        String other = TestOrder.ofCoffee().id().toString();

        assertRefused(
                sort(other),
                GivenUp.Why.MALFORMED,
                "record key is not what the data is about, which is " + placed.subject() + ": " + other);
        assertRefused(
                sort(null),
                GivenUp.Why.MALFORMED,
                "record key is not what the data is about, which is " + placed.subject() + ": null");
    }

    @Test
    void anEventWhoseSubjectAttributeIsNotItsDatasIsMalformed() {
        headers.put(CloudEventHeaders.SUBJECT, "another");

        assertRefused(
                sort(placed.subject()),
                GivenUp.Why.MALFORMED,
                "header ce_subject is not what the data is about, which is " + placed.subject() + ": another");
    }

    @Test
    void theDeepestEventIsAReactionAndADeeperOneIsNot() {
        headers.put(CloudEventHeaders.CAUSATION_DEPTH, "20");
        assertThat(sort(placed.subject())).isInstanceOf(Reaction.class);

        headers.put(CloudEventHeaders.CAUSATION_DEPTH, "21");
        assertRefused(
                sort(placed.subject()),
                GivenUp.Why.TOO_DEEP,
                "causation depth 21 exceeds the limit of 20 (sagashop.messaging.max-causation-depth):"
                        + " events answer each other in a loop");
    }

    @Test
    void whatNoFunctionWantsIsSkippedWhetherItsTypeIsKnownOrNot() {
        headers.put(CloudEventHeaders.TYPE, EventType.ORDER_SHIPPED.wireName());
        assertThat(sort("key"))
                .isInstanceOfSatisfying(
                        Skipped.class,
                        skipped -> assertThat(skipped.typeIsKnown()).isTrue());

        headers.put(CloudEventHeaders.TYPE, "com.example.else.v1");
        assertThat(sort("key"))
                .isInstanceOfSatisfying(
                        Skipped.class,
                        skipped -> assertThat(skipped.typeIsKnown()).isFalse());
    }

    @Test
    void aNegativeLimitIsAClearError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsumerProperties(
                        Map.of(),
                        -1,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        2,
                        Duration.ZERO,
                        5,
                        Duration.ZERO))
                .withMessage("sagashop.messaging.max-causation-depth must not be negative: -1");
    }

    private BatchItem sort(String key) {
        return sorter.sort(new IncomingRecord("orders", 0, 7, key, headers, codec.write(placed)));
    }

    private static void assertRefused(BatchItem item, GivenUp.Why why, String message) {
        assertThat(item)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.givenUp().why()).isEqualTo(why);
                    assertThat(refused.givenUp().reason()).hasMessage(message);
                });
    }
}
