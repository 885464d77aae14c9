package dev.sagashop.benchmarks;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventMetadata;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order of two lines, as most are. */
final class Samples {
    static final UUID ORDER_ID = UUID.fromString("0198c1f4-6d2e-7c3a-9b54-3f0e5a7d1c28");

    static final OrderPlaced PLACED = new OrderPlaced(
            ORDER_ID,
            "customer-1815",
            List.of(
                    new OrderLine("COF-ETH-250", "Ethiopia Yirgacheffe, 250 g", 2, new Money(1_290, "EUR")),
                    new OrderLine("GRD-MAN-001", "Hand grinder with ceramic burrs", 1, new Money(5_490, "EUR"))),
            new Money(8_070, "EUR"),
            "pm_card_visa",
            new ShippingAddress("Ada Lovelace", "Torstraße 49", "Berlin", "10119", "DE"));

    static final Envelope<OrderPlaced> ENVELOPE = new Envelope<>(
            PLACED,
            new EventMetadata(
                    UUID.fromString("7f1d1a52-1f0c-4c0e-9a51-0c1d2e3f4a5b"),
                    EventType.ORDER_PLACED,
                    "/order-service",
                    Instant.parse("2026-03-01T10:15:30.123456Z"),
                    ORDER_ID.toString(),
                    UUID.fromString("9e3b6a70-52b1-4b34-8f11-9d2c3b4a5e6f"),
                    0,
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));

    private Samples() {}
}
