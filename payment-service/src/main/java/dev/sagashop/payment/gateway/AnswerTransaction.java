package dev.sagashop.payment.gateway;

import dev.sagashop.events.Decision;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.payment.decision.AnswerDecision;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.persistence.PaymentRow;
import dev.sagashop.payment.persistence.PaymentTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records answers with the events that tell of them, in few statements however many answers there are. */
@Component
class AnswerTransaction {

    private final PaymentTable table;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final GatewayQueue queue;
    private final GatewaySchedule schedule;

    AnswerTransaction(
            PaymentTable table, Envelopes envelopes, Outbox outbox, GatewayQueue queue, GatewaySchedule schedule) {
        this.table = table;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.queue = queue;
        this.schedule = schedule;
    }

    /** What an answer makes necessary, such as voiding a late authorization, is handed over after the commit. */
    @Transactional
    public void record(List<AnsweredCall> batch) {
        Map<UUID, PaymentRow> locked = lock(batch);
        Instant now = schedule.now();
        List<Envelope<?>> published = new ArrayList<>();
        Set<PaymentRow> changed = new LinkedHashSet<>();
        Set<PaymentRow> answeredRows = new LinkedHashSet<>();
        for (AnsweredCall answered : batch) {
            PaymentRow row = locked.get(answered.orderId());
            if (row == null || !isAwaited(answered, row)) {
                continue;
            }
            changed.add(row);
            if (answered.answer() instanceof GatewayAnswer.StillProcessing) {
                row.retryAt(schedule.afterAttempts(now, row.attempts()));
            } else {
                published.addAll(record(answered, row, now));
                answeredRows.add(row);
            }
        }
        table.save(changed);
        outbox.publish(published);
        queue.handOverAfterCommit(GatewayCall.nextFor(answeredRows));
    }

    private Map<UUID, PaymentRow> lock(List<AnsweredCall> batch) {
        Set<UUID> orderIds = batch.stream().map(AnsweredCall::orderId).collect(Collectors.toSet());
        Map<UUID, PaymentRow> locked = new HashMap<>();
        table.lock(orderIds).forEach(row -> locked.put(row.orderId(), row));
        return locked;
    }

    /** Asked twice with the same key, the gateway says it twice: then it was recorded before. */
    private static boolean isAwaited(AnsweredCall answered, PaymentRow row) {
        return row.payment()
                .filter(payment -> payment.awaits(answered.call().operation()))
                .isPresent();
    }

    private List<Envelope<?>> record(AnsweredCall answered, PaymentRow row, Instant now) {
        Operation operation = answered.call().operation();
        Payment payment = row.payment().orElseThrow();
        Decision<Payment> decision = AnswerDecision.record(payment, operation, answered.answer());
        row.record(decision.state(), now, schedule.afterHandOver(now));
        return envelopes.envelopes(decision.events(), row.causeOf(operation));
    }
}
