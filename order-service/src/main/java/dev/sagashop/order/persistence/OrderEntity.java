package dev.sagashop.order.persistence;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderStatus;
import dev.sagashop.order.decision.PaymentStatus;
import dev.sagashop.order.decision.StockStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The row of an order. It is inserted by {@link Orders#add}, and only its progress is ever updated. */
@Entity
@Table(name = "customer_order")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OrderEntity {

    @Id
    private UUID orderId;

    @Column(insertable = false, updatable = false)
    private String requestFingerprint;

    @Column(insertable = false, updatable = false)
    private String content;

    @Column(insertable = false, updatable = false)
    private String traceparent;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationReason cancellationReason;

    @Enumerated(EnumType.STRING)
    private StockStatus stockStatus;

    @Enumerated(EnumType.STRING)
    private PaymentStatus paymentStatus;

    @Column(insertable = false, updatable = false)
    private Instant placedAt;

    private @Nullable Instant confirmedAt;

    private Instant updatedAt;

    @Version
    private int version;

    protected OrderEntity() {}

    StoredOrder toStored(Function<String, OrderPlaced> reader) {
        var order = new Order(reader.apply(content), status, cancellationReason, stockStatus, paymentStatus);
        return new StoredOrder(order, requestFingerprint, traceparent, placedAt, updatedAt);
    }

    /** Takes over what was decided; an order that did not change keeps its time of change. */
    void become(Order decided, Instant now) {
        if (isAt(decided)) {
            return;
        }
        if (decided.status() == OrderStatus.CONFIRMED && confirmedAt == null) {
            confirmedAt = now;
        }
        status = decided.status();
        cancellationReason = decided.cancellationReason();
        stockStatus = decided.stock();
        paymentStatus = decided.payment();
        updatedAt = now;
    }

    private boolean isAt(Order decided) {
        return status == decided.status()
                && cancellationReason == decided.cancellationReason()
                && stockStatus == decided.stock()
                && paymentStatus == decided.payment();
    }
}
