package dev.sagashop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.fixtures.Ledger;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events that nobody should have sent. The ones after them go on. */
class UnusualEventsTest extends IntegrationTest {

    @Autowired
    private MeterRegistry meters;

    @Test
    void keepsAMalformedEventAsADeadLetterAndGoesOn() {
        UUID orderId = placedOrder();

        Wire.sendMalformed(Wire.envelope(stockReserved(orderId)), "{\"orderId\":");
        Wire.send(stockReserved(orderId));

        eventually(() -> assertThat(api.order(orderId).text("/stockStatus")).isEqualTo("RESERVED"));
        assertThat(new Ledger(jdbc).awaitLetters(orderId.toString()))
                .extracting(Ledger.Letter::data)
                .containsExactly("{\"orderId\":");
    }

    @Test
    void skipsAndCountsAnEventOfUnknownType() {
        UUID orderId = placedOrder();
        double before = count("sagashop.events.skipped", "topic", "payments");
        Map<String, String> headers = new HashMap<>(CloudEventHeaders.of(Wire.envelope(paymentAuthorized(orderId))));
        headers.put(CloudEventHeaders.TYPE, "dev.sagashop.payment-disputed.v1");

        Wire.send("payments", orderId.toString(), headers, "{}");
        Wire.send(paymentAuthorized(orderId));

        eventually(() -> assertThat(timeline(orderId)).containsExactly("OrderPlaced", "PaymentAuthorized"));
        assertThat(count("sagashop.events.skipped", "topic", "payments")).isGreaterThan(before);
    }

    @Test
    void passesOverAndCountsAnEventOfAnOrderThatWasNeverPlaced() {
        double before = count("sagashop.events.of.unknown.orders");
        UUID unknown = UUID.randomUUID();

        Wire.send(stockReserved(unknown));

        eventually(() -> assertThat(count("sagashop.events.of.unknown.orders")).isGreaterThan(before));
        assertThat(countOf("timeline_entry where order_id = ?", unknown)).isZero();
        assertThat(published(unknown)).isEqualTo(List.of());
    }

    private double count(String name, String... tags) {
        return meters.counter(name, tags).count();
    }
}
