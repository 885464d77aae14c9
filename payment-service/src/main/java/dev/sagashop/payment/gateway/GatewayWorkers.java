package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.GatewayAnswer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The virtual threads that ask the gateway, each one call at a time. A stop abandons the calls under way: they are
 * pending, and asked again with the same key.
 */
@Component
class GatewayWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GatewayWorkers.class);
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final GatewayQueue queue;
    private final ResilientGateway gateway;
    private final AnswerRecorder recorder;
    private final GatewayProperties properties;

    private volatile List<Thread> threads = List.of();

    GatewayWorkers(
            GatewayQueue queue, ResilientGateway gateway, AnswerRecorder recorder, GatewayProperties properties) {
        this.queue = queue;
        this.gateway = gateway;
        this.recorder = recorder;
        this.properties = properties;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                GatewayCall call = queue.take();
                recorder.put(new AnsweredCall(call, answerTo(call)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private GatewayAnswer answerTo(GatewayCall call) throws InterruptedException {
        try {
            return gateway.ask(call).get();
        } catch (ExecutionException e) {
            Level level = e.getCause() instanceof CallNotPermittedException ? Level.DEBUG : Level.WARN;
            log.atLevel(level).log("No answer to {} yet: {}", call.key(), String.valueOf(e.getCause()));
            return new GatewayAnswer.StillProcessing();
        } catch (RuntimeException e) { // such as a future that was cancelled: it must not end the worker
            log.error("No answer to {} yet", call.key(), e);
            return new GatewayAnswer.StillProcessing();
        }
    }

    @Override
    public void start() {
        threads = IntStream.range(0, properties.concurrency())
                .mapToObj(number ->
                        Thread.ofVirtual().name("gateway-worker-" + number).start(this::run))
                .toList();
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(STOP_TIME);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Starts after the recorder and before the events come in; stops in the opposite order. */
    @Override
    public int getPhase() {
        return AnswerRecorder.PHASE + 1;
    }
}
