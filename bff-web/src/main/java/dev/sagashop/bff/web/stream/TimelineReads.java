package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.edge.service.ServiceFailedException;
import dev.sagashop.bff.edge.service.ServiceRefusedException;
import dev.sagashop.bff.web.saga.SagaEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What open streams read of their orders' timelines: few at once, whatever their number, so that orders are placed beside. */
@Component
class TimelineReads {

    private final OrderClient orders;
    private final StreamProperties properties;
    private final Semaphore atOnce;

    TimelineReads(OrderClient orders, StreamProperties properties) {
        this.orders = orders;
        this.properties = properties;
        this.atOnce = new Semaphore(properties.readsAtOnce(), true);
    }

    /** The order's events behind a place; none if they cannot be had now, which is left for the next time. */
    List<SagaEvent> after(int place, CustomerId customer, UUID orderId) throws InterruptedException {
        if (!atOnce.tryAcquire(properties.readWithoutFeed().toNanos(), TimeUnit.NANOSECONDS)) {
            return List.of();
        }
        try {
            return orders.timelineAfter(customer, orderId, place).entries().stream()
                    .filter(entry -> entry.position() > place)
                    .map(SagaEvent::of)
                    .toList();
        } catch (ServiceFailedException | ServiceRefusedException unreadable) {
            return List.of();
        } finally {
            atOnce.release();
        }
    }
}
