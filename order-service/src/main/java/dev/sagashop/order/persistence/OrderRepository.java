package dev.sagashop.order.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The queries over orders. Those that lock do it in a fixed order, or pass over what another one holds. */
interface OrderRepository extends Repository<OrderEntity, UUID> {

    Optional<OrderEntity> findById(UUID orderId);

    @NativeQuery("select * from customer_order where order_id = any (:orderIds) order by order_id for update")
    List<OrderEntity> lockAll(UUID[] orderIds);

    @NativeQuery("""
            select * from customer_order where status = 'PLACED' and placed_at < :placedBefore
            order by placed_at limit :limit for update skip locked""")
    List<OrderEntity> lockWithoutOutcome(Instant placedBefore, int limit);

    @NativeQuery("""
            select * from customer_order
            where status = 'CONFIRMED' and payment_status = 'CAPTURED' and confirmed_at < :confirmedBefore
            order by confirmed_at limit :limit for update skip locked""")
    List<OrderEntity> lockToDispatch(Instant confirmedBefore, int limit);

    @NativeQuery("""
            select * from customer_order
            where customer_id = :customerId and (placed_at, order_id) < (:placedBefore, :orderIdBefore)
            order by placed_at desc, order_id desc limit :limit""")
    List<OrderEntity> newestFirst(String customerId, Instant placedBefore, UUID orderIdBefore, int limit);

    @NativeQuery("""
            select * from customer_order where (placed_at, order_id) < (:placedBefore, :orderIdBefore)
            order by placed_at desc, order_id desc limit :limit""")
    List<OrderEntity> newestFirst(Instant placedBefore, UUID orderIdBefore, int limit);
}
