package dev.sagashop.payment.gateway;

import dev.sagashop.messaging.failure.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    private volatile @Nullable Thread thread;

    AnswerRecorder(AnswerTransaction transaction, GatewayQueue queue, GatewayProperties properties) {
        this.transaction = transaction;
        this.queue = queue;
        this.batchSize = properties.answersPerTransaction();
        this.linger = properties.answersLinger();
        this.answers = new ArrayBlockingQueue<>(properties.answersPerTransaction());
    }

    /** Waits while the database is slower than the gateway. */
    void put(AnsweredCall answered) throws InterruptedException {
        answers.put(answered);
    }

    private void run() {
        try {
            while (thread != null || !answers.isEmpty()) {
                List<AnsweredCall> batch = nextBatch();
                if (!batch.isEmpty()) {
                    end(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void end(List<AnsweredCall> batch) {
        try {
            record(batch);
        } finally {
            queue.done(batch.stream().map(AnsweredCall::call).toList());
        }
    }

    private void record(List<AnsweredCall> batch) {
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
        thread = Thread.ofPlatform().name("answer-recorder").unstarted(this::run);
        thread.start();
    }

    @Override
    public void stop() {
        Thread recording = thread;
        thread = null;
        if (recording != null) {
            try {
                recording.join(STOP_TIME);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
