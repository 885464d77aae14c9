package dev.sagashop.payment.gateway;

import dev.sagashop.messaging.background.SupervisedThreads;
import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.payment.decision.GatewayAnswer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway, each call on a virtual thread, so many at a time. One thread hands the calls out, and lets go of those
 * that nobody wants any more. A stop abandons the calls under way: they are pending, and asked again with the same key.
 */
@Component
class GatewayWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GatewayWorkers.class);
    private static final Duration WAKE_UP = Duration.ofMillis(100);
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final GatewayQueue queue;
    private final GatewayClaims claims;
    private final GatewaySchedule schedule;
    private final ResilientGateway gateway;
    private final AnswerRecorder recorder;
    private final int concurrency;
    private final Semaphore free;

    private final SupervisedThreads dispatcher;
    private ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    GatewayWorkers(
            GatewayQueue queue,
            GatewayClaims claims,
            GatewaySchedule schedule,
            ResilientGateway gateway,
            AnswerRecorder recorder,
            GatewayProperties properties,
            Supervisor supervisor) {
        this.queue = queue;
        this.claims = claims;
        this.schedule = schedule;
        this.gateway = gateway;
        this.recorder = recorder;
        this.concurrency = properties.concurrency();
        this.free = new Semaphore(concurrency);
        this.dispatcher = supervisor.thread("gateway-dispatcher", this::dispatch);
    }

    /** One round. Claims are looked after however long the gateway keeps all workers busy. */
    private void dispatch() throws InterruptedException {
        try {
            claims.renew();
            if (free.tryAcquire(WAKE_UP.toMillis(), TimeUnit.MILLISECONDS)) {
                dispatchTo(1 + free.drainPermits());
            }
        } catch (RuntimeException e) { // what was claimed and not begun is resumed from the table
            log.warn("Calls of the gateway wait: {}", e.toString());
        }
    }

    private void dispatchTo(int workers) throws InterruptedException {
        int started = 0;
        List<GatewayCall> taken = List.of();
        List<GatewayCall> begun = List.of();
        try {
            taken = queue.take(workers, WAKE_UP, schedule::isTooLate);
            begun = claims.begin(taken);
            for (GatewayCall call : begun) {
                calls.execute(() -> ask(call));
                started++;
            }
        } finally {
            List<GatewayCall> notBegun = new ArrayList<>(taken);
            notBegun.removeAll(begun.subList(0, started));
            queue.done(notBegun);
            free.release(workers - started);
        }
    }

    private void ask(GatewayCall call) {
        boolean handedOn = false;
        try {
            recorder.put(new AnsweredCall(call, answerTo(call)));
            handedOn = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
            if (!handedOn) {
                queue.done(List.of(call));
            }
        }
    }

    private GatewayAnswer answerTo(GatewayCall call) throws InterruptedException {
        try {
            return gateway.ask(call).get();
        } catch (ExecutionException e) {
            Level level = e.getCause() instanceof CallNotPermittedException ? Level.DEBUG : Level.WARN;
            log.atLevel(level).log("No answer to {} yet: {}", call.key(), String.valueOf(e.getCause()));
            return new GatewayAnswer.StillProcessing();
        } catch (RuntimeException e) { // such as a future that was cancelled
            log.error("No answer to {} yet", call.key(), e);
            return new GatewayAnswer.StillProcessing();
        }
    }

    @Override
    public void start() {
        calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gateway-worker-", 0).factory());
        dispatcher.start();
    }

    @Override
    public void stop() {
        dispatcher.interrupt(STOP_TIME);
        calls.shutdownNow();
        try {
            boolean ignored = calls.awaitTermination(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return dispatcher.isRunning();
    }

    /** Starts after the recorder and before the events come in; stops in the opposite order. */
    @Override
    public int getPhase() {
        return AnswerRecorder.PHASE + 1;
    }
}
