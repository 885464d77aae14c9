package dev.sagashop.inventory.reconciliation;

import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.inventory.reconciliation.decision.KnownReservation;
import dev.sagashop.inventory.reconciliation.decision.StockOfWindow;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The windows that a batch asks for. Each is read when its turn comes, so that one at a time is in memory. */
@Component
class StockWindows implements States<StockOfWindow> {

    private final ReservationWindowTable table;
    private final Books books;

    StockWindows(ReservationWindowTable table, Books books) {
        this.table = table;
        this.books = books;
    }

    @Override
    public WorkingSet<StockOfWindow> load(List<Envelope<?>> batch) {
        return new ReadOnly();
    }

    private StockOfWindow read(ReconciliationRequested request) {
        List<KnownReservation> found = table.read(request);
        boolean complete = found.size() <= request.limit();
        return new StockOfWindow(
                complete ? found : found.subList(0, request.limit()),
                complete,
                request.withBooks() ? books.breaches() : List.of());
    }

    private static ReconciliationRequested request(Envelope<?> envelope) {
        if (envelope.event() instanceof ReconciliationRequested request) {
            return request;
        }
        throw new IllegalArgumentException(
                "asks for no window: " + envelope.metadata().type());
    }

    /** Nothing is kept of an answer. */
    private final class ReadOnly implements WorkingSet<StockOfWindow> {

        @Override
        public StockOfWindow stateFor(Envelope<?> envelope) {
            return read(request(envelope));
        }

        @Override
        public void replace(Envelope<?> envelope, StockOfWindow decided) {}

        @Override
        public void save(List<Envelope<?>> published) {}
    }
}
