package dev.sagashop.messaging.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.PaymentCaptured;
import dev.sagashop.events.StockReserved;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.123456789Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes("inventory-service", clock);
    private final OrderPlaced placed = TestOrder.ofCoffee().placed();
    private final Cause command = Cause.ofCommand(placed.subject(), "place", "conversation-1", TRACEPARENT);
    private final StockReserved reserved = new StockReserved(placed.orderId(), List.of());

    @Test
    void theSameCauseGivesTheSameIdHoweverLateItIsTriedAgain() {
        var later = new Envelopes("inventory-service", Clock.offset(clock, Duration.ofDays(1)));

        assertThat(later.envelope(reserved, command).metadata().id())
                .isEqualTo(envelopes.envelope(reserved, command).metadata().id());
    }

    @Test
    void differentFollowUpsOfOneCauseHaveDifferentIds() {
        var captured = new PaymentCaptured(placed.orderId(), placed.total());

        assertThat(envelopes.envelope(captured, command).metadata().id())
                .isNotEqualTo(envelopes.envelope(reserved, command).metadata().id());
    }

    @Test
    void aFollowUpNamesItsCauseAndKeepsTheConversationAndTheTrace() {
        Envelope<OrderPlaced> first = envelopes.envelope(placed, command);

        EventMetadata followUp = envelopes.envelope(reserved, first.asCause()).metadata();

        assertThat(followUp.causationId()).isEqualTo(first.metadata().id());
        assertThat(followUp.correlationId()).isEqualTo("conversation-1");
        assertThat(followUp.traceparent()).isEqualTo(TRACEPARENT);
    }

    @Test
    void whatACommandPublishesIsAtDepthZeroAndEachFollowUpOneDeeper() {
        Envelope<OrderPlaced> first = envelopes.envelope(placed, command);
        Envelope<StockReserved> second = envelopes.envelope(reserved, first.asCause());

        assertThat(first.metadata().causationDepth()).isZero();
        assertThat(second.metadata().causationDepth()).isEqualTo(1);
        assertThat(envelopes.envelope(placed, second.asCause()).metadata().causationDepth())
                .isEqualTo(2);
    }

    @Test
    void headersSurviveTheWire() {
        Envelope<OrderPlaced> sent = envelopes.envelope(placed, command);

        EventMetadata received = CloudEventHeaders.parse(sent.metadata().type(), CloudEventHeaders.of(sent));

        assertThat(received).isEqualTo(sent.metadata());
    }
}
