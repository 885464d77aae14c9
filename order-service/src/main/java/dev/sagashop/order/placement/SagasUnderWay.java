package dev.sagashop.order.placement;

import dev.sagashop.order.schedule.SagaProperties;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts, for all instances alike, the orders that are on their way to their outcome and their payment, and those that have
 * come there.
 */
@Component
class SagasUnderWay {

    /**
     * In the words of the index customer_order_waiting. What has waited for longer than the time limit, such as for a dead
     * letter, is not carried through any more; compensations keep no customer waiting.
     */
    static final String COUNT = """
            select (select count(*) from (
                        select from customer_order
                        where (status = 'PLACED' or (status = 'CONFIRMED' and payment_status <> 'CAPTURED'))
                          and case when status = 'PLACED' then placed_at else updated_at end > now() - :limit::interval
                        limit :atMost) waiting) as under_way,
                   (select last_value from order_carried_through) as carried_through""";

    private final JdbcClient jdbc;
    private final Duration timeLimit;

    SagasUnderWay(JdbcClient jdbc, SagaProperties saga) {
        this.jdbc = jdbc;
        this.timeLimit = saga.timeLimit();
    }

    /** @param atMost more are not counted as under way */
    Count count(int atMost) {
        return jdbc.sql(COUNT)
                .param("limit", timeLimit.toString())
                .param("atMost", atMost)
                .query((row, number) -> new Count(row.getInt("under_way"), row.getLong("carried_through")))
                .single();
    }

    /**
     * What was counted.
     *
     * @param underWay orders that wait for an outcome, or for their money to be taken
     * @param carriedThrough how many have ever got there, by the shop's own work: the rate at which it grows is what counts
     */
    record Count(int underWay, long carriedThrough) {}
}
