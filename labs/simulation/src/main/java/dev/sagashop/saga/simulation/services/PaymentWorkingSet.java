package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.OrderEvent;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.gateway.GatewayCall;
import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.invariants.Invariant;
import dev.sagashop.saga.simulation.world.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The payments of one batch, as the class of this name in the payment service. */
final class PaymentWorkingSet implements WorkingSet<OrderPayment> {

    private final Table<UUID, PaymentEntry> payments;
    private final Map<UUID, PaymentEntry> locked;
    private final Instant due;
    private final Consumer<List<GatewayCall>> handOver;
    private final Map<UUID, PaymentEntry> changed = new LinkedHashMap<>();
    private final Set<UUID> wanting = new LinkedHashSet<>();

    /** @param due when calls are taken for lost @param handOver takes the calls once the batch has committed */
    PaymentWorkingSet(
            Table<UUID, PaymentEntry> payments,
            List<Envelope<?>> batch,
            Instant due,
            Consumer<List<GatewayCall>> handOver) {
        this.payments = payments;
        this.locked = payments.lock(
                batch.stream().map(PaymentWorkingSet::orderId).distinct().toList());
        this.due = due;
        this.handOver = handOver;
    }

    @Override
    public OrderPayment stateFor(Envelope<?> envelope) {
        UUID orderId = orderId(envelope);
        PaymentEntry entry = entryOf(orderId);
        return entry == null ? new OrderPayment.None(orderId) : entry.state();
    }

    private static UUID orderId(Envelope<?> envelope) {
        return ((OrderEvent) envelope.event()).orderId();
    }

    private PaymentEntry entryOf(UUID orderId) {
        PaymentEntry entry = changed.get(orderId);
        return entry != null ? entry : locked.get(orderId);
    }

    @Override
    public void replace(Envelope<?> envelope, OrderPayment decided) {
        OrderPayment before = stateFor(envelope);
        if (decided.equals(before)) {
            return;
        }
        refuseToCharge(envelope, before, decided);
        changed.put(decided.orderId(), written(envelope, decided));
        if (!decided.nextOperation().equals(before.nextOperation())) {
            wanting.add(decided.orderId());
        }
    }

    private static void refuseToCharge(Envelope<?> envelope, OrderPayment before, OrderPayment decided) {
        boolean wantsMoneyAfterAll = before instanceof Payment known
                && decided instanceof Payment payment
                && known.cancelled()
                && !known.confirmed()
                && payment.confirmed();
        if (wantsMoneyAfterAll) {
            throw Breach.of(Invariant.CANCELLED_IS_NOT_CHARGED, envelope.event(), before + " becomes " + decided);
        }
    }

    private PaymentEntry written(Envelope<?> envelope, OrderPayment decided) {
        PaymentEntry entry = entryOf(decided.orderId());
        return switch (decided) {
            case Payment payment when entry != null -> entry.want(payment, envelope.asCause(), due);
            case Payment payment -> PaymentEntry.begin(payment, envelope.asCause(), due);
            case OrderPayment.CancelledBeforeStart mark -> PaymentEntry.mark(mark, envelope.asCause());
            case OrderPayment.None none -> throw new IllegalStateException("a payment is never forgotten: " + none);
        };
    }

    @Override
    public void save(List<Envelope<?>> published) {
        changed.forEach((orderId, entry) -> {
            if (locked.containsKey(orderId)) {
                payments.put(orderId, entry);
            } else {
                payments.insert(orderId, entry);
            }
        });
        List<GatewayCall> calls = new ArrayList<>();
        wanting.forEach(id -> changed.get(id).nextCall().ifPresent(calls::add));
        handOver.accept(calls);
    }
}
