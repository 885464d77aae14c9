package dev.sagashop.saga.simulation.story;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.saga.simulation.faults.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What happens in one run. Every run has a trace, a number that two runs share if all that happened was the same; only a
 * run that is replayed keeps its moments, to be told.
 */
public final class Journal {

    private final Tally tally;
    private final boolean keepsMoments;
    private final List<Moment> moments = new ArrayList<>();
    private long trace;

    private Journal(Tally tally, boolean keepsMoments) {
        this.tally = tally;
        this.keepsMoments = keepsMoments;
    }

    public static Journal counting(Tally tally) {
        return new Journal(tally, false);
    }

    public static Journal telling() {
        return new Journal(new Tally(), true);
    }

    public Tally tally() {
        return tally;
    }

    public void received(String service, Envelope<?> envelope, boolean again) {
        trace(service.hashCode(), envelope.metadata().id().hashCode(), again ? 1 : 0);
        if (keepsMoments && Subjects.isOrder(envelope.event())) {
            moments.add(new Moment.Received(
                    envelope.metadata().source().substring(1),
                    service,
                    Subjects.nameOf(envelope.event()),
                    again,
                    Subjects.orderId(envelope.event())));
        }
    }

    public void asked(String from, String to, Object what, Object answer, UUID orderId) {
        trace(from.hashCode(), to.hashCode(), orderId.hashCode());
        if (keepsMoments) {
            moments.add(new Moment.Asked(from, to, what, answer, orderId));
        }
    }

    public void struck(Fault fault, String where, UUID orderId) {
        struck(fault, where, Set.of(orderId));
    }

    /** @param orders whom it concerned; none if it concerned all */
    public void struck(Fault fault, String where, Collection<UUID> orders) {
        tally.count(fault);
        trace(fault.ordinal(), where.hashCode(), orders.size());
        if (keepsMoments) {
            moments.add(new Moment.Struck(fault, where, Set.copyOf(orders)));
        }
    }

    public long trace() {
        return trace;
    }

    public List<Moment> moments() {
        return moments;
    }

    private void trace(int first, int second, int third) {
        trace = ((trace * 31 + first) * 31 + second) * 31 + third;
    }
}
