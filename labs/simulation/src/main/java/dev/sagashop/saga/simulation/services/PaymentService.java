package dev.sagashop.saga.simulation.services;

import dev.sagashop.events.Decision;
import dev.sagashop.events.Topics;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.payment.decision.AnswerDecision;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.OrderPayment;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.gateway.GatewayCall;
import dev.sagashop.saga.simulation.faults.Fault;
import dev.sagashop.saga.simulation.world.Broker;
import dev.sagashop.saga.simulation.world.Database;
import dev.sagashop.saga.simulation.world.Flaw;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import dev.sagashop.saga.simulation.world.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The payment service: it asks the gateway outside any transaction, and asks again what has no answer. */
public final class PaymentService extends SimulatedService {

    public static final String NAME = "payment-service";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final int MAX_ANSWERS = 3;
    private static final int MAX_RESUMED = 3;

    private final Table<UUID, PaymentEntry> payments = new Table<>(database);
    private final List<GatewayMemory> memories = List.of(new GatewayMemory(), new GatewayMemory());
    private final Gateway gateway;

    PaymentService(Decisions decisions, Gateway gateway, Broker broker, Surroundings surroundings) {
        super(NAME, broker, surroundings);
        this.gateway = gateway;
        reactTo(
                Topics.ORDERS,
                decisions.payment(),
                batch -> new PaymentWorkingSet(
                        payments, batch, takenForLostAt(), calls -> handOverAfterCommit(instance(), calls)));
        requireAllTopics();
    }

    private Instant takenForLostAt() {
        return surroundings.now().plus(PATIENCE);
    }

    private void handOverAfterCommit(int instance, List<GatewayCall> calls) {
        database.afterCommit(() -> handOver(instance, calls));
    }

    private void handOver(int instance, List<GatewayCall> calls) {
        for (GatewayCall call : calls) {
            if (!memories.get(instance).offer(call)) {
                surroundings
                        .journal()
                        .struck(Fault.QUEUE_FULL, NAME, call.payment().orderId());
            }
        }
    }

    /** A worker takes the next call to the gateway. */
    boolean askGateway() {
        return anyInstance(instance -> {
            Optional<GatewayCall> call = memories.get(instance).next();
            call.ifPresent(next -> memories.get(instance).answered(next, answerTo(next)));
            return call.isPresent();
        });
    }

    private GatewayAnswer answerTo(GatewayCall call) {
        UUID orderId = call.payment().orderId();
        if (surroundings.strikes(Fault.GATEWAY_UNREACHABLE, NAME, orderId)) {
            return new GatewayAnswer.StillProcessing();
        }
        GatewayAnswer answer = gateway.ask(call);
        surroundings.journal().asked(NAME, Gateway.NAME, call.operation(), answer, orderId);
        return surroundings.strikes(Fault.GATEWAY_ANSWER_LOST, NAME, orderId)
                ? new GatewayAnswer.StillProcessing()
                : answer;
    }

    /** Records some answers in one transaction. Should that fail they are dropped: the gateway says the same again. */
    boolean recordAnswers() {
        return anyInstance(instance -> {
            List<GatewayMemory.Answered> answers = memories.get(instance).answers(surroundings.some(MAX_ANSWERS));
            if (!answers.isEmpty()) {
                database.transaction(() -> record(instance, answers));
            }
            return !answers.isEmpty();
        });
    }

    private void record(int instance, List<GatewayMemory.Answered> answers) {
        payments.lock(answers.stream()
                .map(answered -> answered.call().payment().orderId())
                .distinct()
                .toList());
        List<Envelope<?>> published = new ArrayList<>();
        List<GatewayCall> next = new ArrayList<>();
        for (GatewayMemory.Answered answered : answers) {
            UUID orderId = answered.call().payment().orderId();
            PaymentEntry entry = payments.get(orderId);
            if (!(entry.state() instanceof Payment payment)
                    || !payment.awaits(answered.call().operation())) {
                continue;
            }
            if (answered.answer() instanceof GatewayAnswer.StillProcessing) {
                payments.put(orderId, entry.retryAt(surroundings.now().plus(BACK_OFF)));
            } else {
                PaymentEntry decided = decide(entry, payment, answered, published);
                payments.put(orderId, decided);
                decided.nextCall().ifPresent(next::add);
            }
        }
        outbox().publish(published);
        handOverAfterCommit(instance, next);
    }

    private PaymentEntry decide(
            PaymentEntry entry, Payment payment, GatewayMemory.Answered answered, List<Envelope<?>> published) {
        surroundings.journal().tally().countDecision("recordAnswer");
        Decision<Payment> decision =
                AnswerDecision.record(payment, answered.call().operation(), answered.answer());
        published.addAll(envelopes()
                .envelopes(decision.events(), entry.causeOf(answered.call().operation())));
        return entry.record(decision.state(), takenForLostAt());
    }

    /** Hands over what is due, whatever the reason: a crash, a full queue, a lost answer. */
    boolean resume() {
        if (surroundings.has(Flaw.RESUMES_NO_PAYMENTS)) {
            return false;
        }
        return anyInstance(instance -> {
            int limit = Math.min(MAX_RESUMED, memories.get(instance).remainingCapacity());
            List<PaymentEntry> due = payments.firstRows(limit, entry -> entry.isDue(surroundings.now()));
            if (!due.isEmpty()) {
                resume(instance, due);
            }
            return !due.isEmpty();
        });
    }

    private void resume(int instance, List<PaymentEntry> due) {
        List<UUID> orderIds = due.stream().map(entry -> entry.state().orderId()).toList();
        Database.Ended ended = database.transaction(() -> payments.lock(orderIds)
                .forEach((orderId, entry) -> payments.put(orderId, entry.takenUntil(takenForLostAt()))));
        if (ended == Database.Ended.COMMITTED) {
            handOver(
                    instance,
                    due.stream()
                            .map(PaymentEntry::nextCall)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    @Override
    protected boolean forget(int dying) {
        return memories.get(dying).forget();
    }

    /** What there is of the order's payment. */
    public OrderPayment paymentOf(UUID orderId) {
        return payments.find(orderId).map(PaymentEntry::state).orElseGet(() -> new OrderPayment.None(orderId));
    }
}
