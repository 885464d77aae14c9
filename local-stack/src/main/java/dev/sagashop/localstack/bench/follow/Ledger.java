package dev.sagashop.localstack.bench.follow;

import dev.sagashop.localstack.bench.load.Answer;
import dev.sagashop.localstack.bench.load.Order;
import dev.sagashop.localstack.bench.load.Reception;
import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.localstack.bench.result.Latency;
import dev.sagashop.localstack.bench.result.Second;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The orders of one step, from when they are due to their outcome. Answers and events come from two threads, in any
 * order: an order may be confirmed before its answer is read.
 */
public final class Ledger implements Reception, OutcomeListener {

    private static final int ACCEPTED = 202;
    private static final int MOST_COMPLAINTS = 5;

    /** Of orders that were refused, so many are followed all the same. */
    private static final int MOST_REFUSED = 50_000;

    private final long windowBegin;
    private final long windowEnd;
    private final Map<String, OpenOrder> open = new HashMap<>();
    private final Tally warmUp = new Tally();
    private final Tally window = new Tally();
    private final LatencyLog accepted;
    private final LatencyLog confirmed;
    private final Set<String> complaints = new LinkedHashSet<>();
    private int refused;
    private Totals totals = new Totals(0, 0, 0);

    /** Orders that are due from one time to the other are measured; those before are followed all the same. */
    public Ledger(long windowBegin, long windowEnd) {
        this.windowBegin = windowBegin;
        this.windowEnd = windowEnd;
        this.accepted = new LatencyLog(windowBegin);
        this.confirmed = new LatencyLog(windowBegin);
    }

    /**
     * What has happened so far, in the window or not.
     *
     * @param accepted orders that were accepted
     * @param confirmed of these, those that are confirmed
     * @param ended of these, those that have an outcome, whichever it is
     */
    public record Totals(long accepted, long confirmed, long ended) {

        public long backlog() {
            return accepted - ended;
        }
    }

    @Override
    public synchronized void sent(Order order) {
        tally(order.due()).due();
        open.put(order.id(), new OpenOrder(order.due()));
    }

    @Override
    public synchronized void notSent(Order order) {
        tally(order.due()).due();
        tally(order.due()).notSent();
    }

    @Override
    public synchronized void answered(Order order, Answer answer) {
        OpenOrder asked = open.get(order.id());
        if (asked == null) {
            return;
        }
        if (answer.status() == ACCEPTED && answer.location().endsWith(order.id())) {
            accepted(order, asked);
        } else {
            refused(order, asked, answer);
        }
    }

    private void accepted(Order order, OpenOrder asked) {
        tally(order.due()).accepted();
        totals = new Totals(totals.accepted + 1, totals.confirmed, totals.ended);
        if (isMeasured(order.due())) {
            accepted.record(order.due(), System.nanoTime());
        }
        asked.accept();
        closeIfEnded(order.id(), asked);
    }

    private void refused(Order order, OpenOrder asked, Answer answer) {
        boolean isShed = tally(order.due()).refused(answer);
        if (!isShed) {
            complain(answer);
        }
        asked.refuse();
        if (++refused > MOST_REFUSED) {
            open.remove(order.id());
        }
        closeIfEnded(order.id(), asked);
    }

    /** The same words once. */
    private void complain(Answer answer) {
        String status = answer.status() == 0 ? "" : "HTTP " + answer.status() + " " + answer.location();
        String complaint = (status + " " + answer.text()).strip();
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    @Override
    public synchronized void ended(String orderId, boolean isConfirmed) {
        OpenOrder asked = open.get(orderId);
        if (asked != null) {
            asked.end(isConfirmed, System.nanoTime());
            closeIfEnded(orderId, asked);
        }
    }

    private void closeIfEnded(String orderId, OpenOrder order) {
        if (!order.isClosed()) {
            return;
        }
        open.remove(orderId);
        if (order.isRefused()) {
            tally(order.due()).refusedYetPlaced();
            return;
        }
        tally(order.due()).ended(order.isConfirmed());
        totals = new Totals(totals.accepted, totals.confirmed + (order.isConfirmed() ? 1 : 0), totals.ended + 1);
        if (order.isConfirmed() && isMeasured(order.due())) {
            confirmed.record(order.due(), order.endedAt());
        }
    }

    private boolean isMeasured(long due) {
        return due - windowBegin >= 0 && due - windowEnd < 0;
    }

    private Tally tally(long due) {
        return isMeasured(due) ? window : warmUp;
    }

    public synchronized Totals totals() {
        return totals;
    }

    /** Of orders that were due within the window. */
    public synchronized Counts counts() {
        return window.counts();
    }

    /** Of orders that were due before it. */
    public synchronized Counts warmUpCounts() {
        return warmUp.counts();
    }

    public synchronized Latency acceptedLatency() {
        return accepted.latency();
    }

    public synchronized Latency confirmedLatency() {
        return confirmed.latency();
    }

    /** The window's latencies over time. */
    public synchronized List<Second> seconds(int count) {
        return IntStream.range(0, count)
                .mapToObj(second -> new Second(second, accepted.ofSecond(second), confirmed.ofSecond(second)))
                .toList();
    }

    /** The first answers that were neither acceptance nor shedding. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }
}
