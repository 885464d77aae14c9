package dev.sagashop.order.reconciliation;

import dev.sagashop.events.ReconciliationEvent;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.reconciliation.decision.OwnOrders;
import dev.sagashop.order.reconciliation.decision.WindowState;
import java.util.List;
import org.springframework.stereotype.Component;

/** The windows that a batch of answers is about. */
@Component
class Windows implements States<WindowState> {

    private final WindowTable windows;
    private final OrderWindowTable orders;
    private final Progress progress;
    private final ReconciliationProperties properties;

    Windows(WindowTable windows, OrderWindowTable orders, Progress progress, ReconciliationProperties properties) {
        this.windows = windows;
        this.orders = orders;
        this.progress = progress;
        this.properties = properties;
    }

    @Override
    public WorkingSet<WindowState> load(List<Envelope<?>> batch) {
        List<WindowKey> keys = batch.stream()
                .map(Windows::answer)
                .map(WindowKey::of)
                .distinct()
                .toList();
        return new WindowWorkingSet(windows.lockOpen(keys), this);
    }

    static ReconciliationEvent answer(Envelope<?> envelope) {
        if (envelope.event() instanceof ReconciliationEvent answer) {
            return answer;
        }
        throw new IllegalArgumentException(
                "no answer of a window: " + envelope.metadata().type());
    }

    /** Read after both have answered: whatever they know of has been an order here before. */
    OwnOrders ordersOf(StoredWindow window) {
        return orders.read(window.first(), window.last(), properties.windowLimit());
    }

    void save(WindowKey key, WindowState decided) {
        switch (decided) {
            case WindowState.Open open -> windows.saveAnswers(key, open);
            case WindowState.Joined joined -> windows.saveJoined(key);
            case WindowState.Closed closed -> {}
        }
    }

    Progress progress() {
        return progress;
    }
}
