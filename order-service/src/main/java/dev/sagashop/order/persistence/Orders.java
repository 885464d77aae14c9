package dev.sagashop.order.persistence;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.order.decision.Order;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All orders. What is locked stays locked until the surrounding transaction ends. */
@Component
public class Orders {

    /** The unique key decides who was first. Asking before inserting would leave a gap between the two. */
    private static final String ADD = """
            insert into customer_order (order_id, customer_id, request_fingerprint, content, traceparent, status,
                stock_status, payment_status, placed_at, updated_at, version)
            values (:orderId, :customerId, :fingerprint, :content::jsonb, :traceparent, :status,
                :stock, :payment, :placedAt, :placedAt, 0)
            on conflict do nothing""";

    private final OrderRepository repository;
    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Clock clock;

    Orders(OrderRepository repository, JdbcClient jdbc, EventCodec codec, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.codec = codec;
        this.clock = clock;
    }

    /** Adds a new order, unless there is one of that id. @return whether it was added */
    public boolean add(StoredOrder stored) {
        Order order = stored.order();
        return jdbc.sql(ADD)
                        .param("orderId", order.orderId())
                        .param("customerId", order.placed().customerId())
                        .param("fingerprint", stored.requestFingerprint())
                        .param("content", new String(codec.write(order.placed()), StandardCharsets.UTF_8))
                        .param("traceparent", stored.traceparent())
                        .param("status", order.status().name())
                        .param("stock", order.stock().name())
                        .param("payment", order.payment().name())
                        .param("placedAt", stored.placedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<StoredOrder> find(UUID orderId) {
        return repository.findById(orderId).map(this::toStored);
    }

    /** The customer's orders before that place, newest first. */
    public List<StoredOrder> newestFirst(String customerId, Instant placedBefore, UUID orderIdBefore, int limit) {
        return toStored(repository.newestFirst(customerId, placedBefore, orderIdBefore, limit));
    }

    /** All customers' orders before that place, newest first. */
    public List<StoredOrder> newestFirst(Instant placedBefore, UUID orderIdBefore, int limit) {
        return toStored(repository.newestFirst(placedBefore, orderIdBefore, limit));
    }

    /** Locks the orders in the order of their ids; unknown ones are left out. */
    public List<StoredOrder> lock(Collection<UUID> orderIds) {
        return toStored(repository.lockAll(orderIds.toArray(UUID[]::new)));
    }

    /** Locks orders that have waited for their outcome for too long, and passes over those that someone else holds. */
    public List<StoredOrder> lockWithoutOutcome(Instant placedBefore, int limit) {
        return toStored(repository.lockWithoutOutcome(placedBefore, limit));
    }

    /** Locks confirmed and captured orders, and passes over those that someone else holds. */
    public List<StoredOrder> lockToDispatch(Instant confirmedBefore, int limit) {
        return toStored(repository.lockToDispatch(confirmedBefore, limit));
    }

    /** Keeps what was decided upon locked orders; written in batches, at the latest when the transaction ends. */
    public void update(Collection<Order> decided) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Order order : decided) {
            repository.findById(order.orderId()).orElseThrow().become(order, now);
        }
    }

    private List<StoredOrder> toStored(List<OrderEntity> entities) {
        return entities.stream().map(this::toStored).toList();
    }

    private StoredOrder toStored(OrderEntity entity) {
        return entity.toStored(this::readContent);
    }

    private OrderPlaced readContent(String content) {
        return (OrderPlaced) codec.read(EventType.ORDER_PLACED, content.getBytes(StandardCharsets.UTF_8));
    }
}
