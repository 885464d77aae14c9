package dev.sagashop.payment.gateway;

import dev.sagashop.messaging.background.SupervisedThreads;
import dev.sagashop.messaging.background.Supervisor;
import dev.sagashop.messaging.failure.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes the answers as they come and records what has gathered in one transaction, and waits a moment for more: a
 * transaction for ten answers costs little more than one for one. An answer that cannot be recorded is dropped: the
 * payment is still pending, and the gateway says the same again.
 */
@Component
class AnswerRecorder implements SmartLifecycle {

    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(AnswerRecorder.class);
    private static final Duration WAKE_UP = Duration.ofMillis(200);
    private static final Duration STOP_TIME = Duration.ofSeconds(5);

    private final BlockingQueue<AnsweredCall> answers;
    private final AnswerTransaction transaction;
    private final GatewayQueue queue;
    private final int batchSize;
    private final Duration linger;

    private final SupervisedThreads thread;

    AnswerRecorder(
            AnswerTransaction transaction, GatewayQueue queue, GatewayProperties properties, Supervisor supervisor) {
        this.transaction = transaction;
        this.queue = queue;
        this.batchSize = properties.answersPerTransaction();
        this.linger = properties.answersLinger();
        this.answers = new ArrayBlockingQueue<>(properties.answersPerTransaction());
        this.thread = supervisor.thread("answer-recorder", () -> end(nextBatch()));
    }

    /** Waits while the database is slower than the gateway. */
    void put(AnsweredCall answered) throws InterruptedException {
        answers.put(answered);
    }

    private List<AnsweredCall> nextBatch() throws InterruptedException {
        List<AnsweredCall> batch = new ArrayList<>();
        AnsweredCall first = answers.poll(WAKE_UP.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            if (answers.size() + 1 < batchSize) {
                Thread.sleep(linger);
            }
            answers.drainTo(batch, batchSize - 1);
        }
        return batch;
    }

    /** Whatever goes wrong, the calls are no longer here: they are pending, and resumed. */
    private void end(List<AnsweredCall> batch) {
        try {
            record(batch);
        } finally {
            queue.done(batch.stream().map(AnsweredCall::call).toList());
        }
    }

    private void record(List<AnsweredCall> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            transaction.record(batch);
        } catch (RuntimeException e) {
            if (Failures.willPass(e)) {
                log.warn("{} answers stay pending: {}", batch.size(), e.toString());
            } else {
                recordEachAlone(batch, e);
            }
        }
    }

    /** One answer cannot be recorded; it must not keep the others from it. */
    private void recordEachAlone(List<AnsweredCall> batch, RuntimeException reason) {
        if (batch.size() == 1) {
            log.error("The answer to {} stays pending", batch.getFirst().call().key(), reason);
        } else {
            batch.forEach(answered -> record(List.of(answered)));
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop(STOP_TIME);
        List<AnsweredCall> rest = new ArrayList<>();
        answers.drainTo(rest);
        end(rest);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
