package dev.sagashop.order.reconciliation;

import dev.sagashop.events.ReconciliationEvent;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.order.reconciliation.decision.WindowResult;
import dev.sagashop.order.reconciliation.decision.WindowState;
import dev.sagashop.order.reconciliation.decision.WindowState.Closed;
import dev.sagashop.order.reconciliation.decision.WindowState.Joined;
import dev.sagashop.order.reconciliation.decision.WindowState.Open;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One batch's windows, locked. Orders are read a window at a time, when its last answer has come. */
class WindowWorkingSet implements WorkingSet<WindowState> {

    private final Map<WindowKey, StoredWindow> locked = new HashMap<>();
    private final Map<WindowKey, WindowState> decided = new LinkedHashMap<>();
    private final Windows windows;

    WindowWorkingSet(List<StoredWindow> locked, Windows windows) {
        locked.forEach(window -> this.locked.put(window.key(), window));
        this.windows = windows;
    }

    @Override
    public WindowState stateFor(Envelope<?> envelope) {
        ReconciliationEvent answer = Windows.answer(envelope);
        WindowKey key = WindowKey.of(answer);
        StoredWindow stored = locked.get(key);
        if (stored == null) {
            return new Closed();
        }
        WindowState state = decided.getOrDefault(key, stored.open());
        return state instanceof Open open && open.isCompletedBy(answer)
                ? open.knowing(windows.ordersOf(stored))
                : state;
    }

    @Override
    public void replace(Envelope<?> envelope, WindowState state) {
        WindowKey key = WindowKey.of(Windows.answer(envelope));
        if (locked.containsKey(key)) {
            decided.put(key, state);
        }
    }

    /** The windows first, then their reconciliations: what is locked first is the same everywhere. */
    @Override
    public void save(List<Envelope<?>> published) {
        decided.forEach(windows::save);
        Map<UUID, List<WindowResult>> results = new TreeMap<>();
        decided.forEach((key, state) -> {
            List<WindowResult> joined = results.computeIfAbsent(key.reconciliationId(), id -> new ArrayList<>());
            if (state instanceof Joined window) {
                joined.add(window.result());
            }
        });
        results.forEach(windows.progress()::record);
    }
}
