package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.web.saga.Expectation;
import dev.sagashop.bff.web.saga.SagaEvent;
import dev.sagashop.bff.web.saga.SagaProgress;
import dev.sagashop.bff.web.saga.TimelineEntry;
import dev.sagashop.events.data.CancellationReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a saga, and how far the saga is with it.
 *
 * @param cancellationReason why, of a cancelled order alone
 * @param expected what the saga waits for now; empty once nothing more comes
 */
record SagaUpdate(
        TimelineEntry entry,
        Order.Status status,
        @Nullable CancellationReason cancellationReason,
        List<Expectation> expected) {

    static SagaUpdate after(SagaEvent event, SagaProgress progress) {
        TimelineEntry entry = progress.add(event);
        return new SagaUpdate(
                entry, progress.status(), progress.cancellationReason().orElse(null), progress.expected());
    }

    /**
     * The last word of a stream.
     *
     * @param status what has become of the order
     */
    record End(Order.Status status) {}
}
