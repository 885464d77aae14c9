package dev.sagashop.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.QuickSupervisor;
import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.decision.GatewayAnswer.StillProcessing;
import dev.sagashop.payment.decision.Operation;
import dev.sagashop.payment.decision.Payment;
import dev.sagashop.payment.decision.PaymentStatus;
import dev.sagashop.payment.persistence.PaymentClaims;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class GatewayWorkersTest {

    private static final GatewayProperties ONE_WORKER = new GatewayProperties(
            10,
            1,
            10,
            Duration.ofMinutes(1),
            10,
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            10);

    @Test
    void aWorkerSurvivesWhateverGoesWrongWithACall() {
        var queue = new GatewayQueue(ONE_WORKER, new SimpleMeterRegistry());
        var answers = new Answers();
        var schedule = new GatewaySchedule(Clock.systemUTC(), ONE_WORKER);
        var claims = new GatewayClaims(queue, new PaymentClaims(mock()), schedule);
        var workers = workers(queue, claims, schedule, answers);
        queue.handOver(List.of(call(), call(), call()));

        workers.start();

        await().until(() -> answers.taken.size() == 3);
        assertThat(answers.taken).containsOnly(new StillProcessing());
        workers.stop();
    }

    @Test
    void anErrorAmidTheHandingOutLosesNoCallAndTheNextIsMade() {
        var queue = new GatewayQueue(ONE_WORKER, new SimpleMeterRegistry());
        var answers = new Answers();
        var schedule = new GatewaySchedule(Clock.systemUTC(), ONE_WORKER);
        GatewayClaims claims = mock();
        when(claims.begin(anyList()))
                .thenThrow(new StackOverflowError("on purpose"))
                .thenAnswer(call -> call.getArgument(0));
        var workers = workers(queue, claims, schedule, answers);
        GatewayCall lost = call();
        queue.handOver(List.of(lost, call()));

        workers.start();

        await().until(() -> answers.taken.size() == 1);
        assertThat(queue.remainingCapacity()).as("places").isEqualTo(10);
        queue.handOver(List.of(lost));
        await().until(() -> answers.taken.size() == 2);
        workers.stop();
    }

    private static GatewayWorkers workers(
            GatewayQueue queue, GatewayClaims claims, GatewaySchedule schedule, Answers answers) {
        return new GatewayWorkers(
                queue, claims, schedule, new FailingGateway(), answers, ONE_WORKER, QuickSupervisor.create());
    }

    private static GatewayCall call() {
        var payment = new Payment(
                UUID.randomUUID(), "ada", Money.euros(1), "pm", PaymentStatus.REQUESTED, null, null, false, false);
        Instant now = Instant.now();
        return new GatewayCall(payment, Operation.AUTHORIZE, now, now.plus(ONE_WORKER.patience()), true);
    }

    /** Fails before there is a future, or with one that was cancelled. */
    private static final class FailingGateway extends ResilientGateway {

        private boolean cancelled;

        FailingGateway() {
            super(null);
        }

        @Override
        public CompletableFuture<GatewayAnswer> ask(GatewayCall call) {
            cancelled = !cancelled;
            if (cancelled) {
                var future = new CompletableFuture<GatewayAnswer>();
                future.cancel(false);
                return future;
            }
            throw new IllegalStateException("failed on purpose");
        }
    }

    private static final class Answers extends AnswerRecorder {

        private final Queue<GatewayAnswer> taken = new ConcurrentLinkedQueue<>();

        Answers() {
            super(null, null, ONE_WORKER, QuickSupervisor.create());
        }

        @Override
        void put(AnsweredCall answered) {
            taken.add(answered.answer());
        }
    }
}
