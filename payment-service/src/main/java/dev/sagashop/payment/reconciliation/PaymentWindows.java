package dev.sagashop.payment.reconciliation;

import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.payment.reconciliation.decision.PaymentsOfWindow;
import java.util.List;
import org.springframework.stereotype.Component;

/** The windows that a batch asks for. Each is read when its turn comes, so that one at a time is in memory. */
@Component
class PaymentWindows implements States<PaymentsOfWindow> {

    private final PaymentWindowTable table;

    PaymentWindows(PaymentWindowTable table) {
        this.table = table;
    }

    @Override
    public WorkingSet<PaymentsOfWindow> load(List<Envelope<?>> batch) {
        return new ReadOnly();
    }

    private static ReconciliationRequested request(Envelope<?> envelope) {
        if (envelope.event() instanceof ReconciliationRequested request) {
            return request;
        }
        throw new IllegalArgumentException(
                "asks for no window: " + envelope.metadata().type());
    }

    /** Nothing is kept of an answer. */
    private final class ReadOnly implements WorkingSet<PaymentsOfWindow> {

        @Override
        public PaymentsOfWindow stateFor(Envelope<?> envelope) {
            return table.read(request(envelope));
        }

        @Override
        public void replace(Envelope<?> envelope, PaymentsOfWindow decided) {}

        @Override
        public void save(List<Envelope<?>> published) {}
    }
}
