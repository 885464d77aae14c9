package dev.sagashop.order.timeline;

import dev.sagashop.messaging.cleanup.History;
import dev.sagashop.order.stuck.StuckSagas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which timelines are history: those of orders whose saga came to its end, with nothing left to undo or to commit. The
 * order itself stays. A timeline goes as a whole, whichever pages it is on.
 */
@Configuration(proxyBeanMethods = false)
class TimelineHistory {

    private static final String REMOVE = """
            delete from timeline_entry where order_id in (
                select order_id from customer_order
                where order_id in (select order_id from timeline_entry where %s and occurred_at < :before)
                    and updated_at < :before
                    and status in ('SHIPPED', 'CANCELLED') and not %s)""".formatted(History.ON_PAGES, StuckSagas.WAITS);

    @Bean
    History timelines(TimelineProperties properties) {
        return new History("timeline_entry", "occurred_at", REMOVE, properties.keep(), History.Recognises.NOTHING);
    }
}
