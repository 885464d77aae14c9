package dev.sagashop.order.persistence;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.order.decision.Order;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All orders. What is locked stays locked until the surrounding transaction ends. */
@Component
public class Orders {

    private final OrderRepository repository;
    private final OrderRows rows;
    private final EntityManager entities;
    private final EventCodec codec;
    private final DatabaseClock clock;

    Orders(OrderRepository repository, OrderRows rows, EntityManager entities, EventCodec codec, DatabaseClock clock) {
        this.repository = repository;
        this.rows = rows;
        this.entities = entities;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * Adds new orders, unless there are ones of their ids.
     *
     * @return the ids of those that were added
     */
    public Set<UUID> add(List<StoredOrder> orders) {
        return orders.isEmpty() ? Set.of() : rows.add(orders);
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

    /** Keeps what was decided upon locked orders. */
    public void update(Collection<Order> decided) {
        if (!decided.isEmpty()) {
            rows.update(decided, clock.instant().truncatedTo(ChronoUnit.MICROS));
            entities.clear(); // what was read before is no longer so
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
