package dev.sagashop.payment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table of payments. */
public interface PaymentRows extends JpaRepository<PaymentRow, UUID> {

    /** Reads and locks the rows of these orders, in a fixed order so that two transactions cannot deadlock. */
    @Query(
            nativeQuery = true,
            value = "select * from payment where order_id = any (:orderIds) order by order_id for no key update")
    List<PaymentRow> lock(UUID[] orderIds);

    /**
     * Takes the payments whose gateway calls are due, oldest first, and makes them due again at {@code nextAttemptAt}:
     * until then no other instance takes them, and if this one dies they are taken again.
     */
    @Query(nativeQuery = true, value = """
            update payment set next_attempt_at = :nextAttemptAt
            where order_id in (
                select order_id from payment where next_attempt_at <= :now
                order by next_attempt_at limit :limit for no key update skip locked)
            returning *""")
    List<PaymentRow> takeDue(Instant now, Instant nextAttemptAt, int limit);
}
