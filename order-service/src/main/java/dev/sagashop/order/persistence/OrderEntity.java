package dev.sagashop.order.persistence;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of an order, to be read: {@link OrderRows} writes them, many at a time. */
@Entity
@Immutable
@Table(name = "customer_order")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OrderEntity {

    @Id
    private UUID orderId;

    private String requestFingerprint;

    private String content;

    private String traceparent;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationReason cancellationReason;

    @Enumerated(EnumType.STRING)
    private StockStatus stockStatus;

    @Enumerated(EnumType.STRING)
    private PaymentStatus paymentStatus;

    private Instant placedAt;

    private Instant updatedAt;

    protected OrderEntity() {}

    StoredOrder toStored(Function<String, OrderPlaced> reader) {
        var order = new Order(reader.apply(content), status, cancellationReason, stockStatus, paymentStatus);
        return new StoredOrder(order, requestFingerprint, traceparent, placedAt, updatedAt);
    }
}
