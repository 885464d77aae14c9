package dev.sagashop.payment.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calls that wait for a worker. It is a short cut past the table and may lose what it holds: a call that does not
 * fit, or that a crash takes along, is pending in the table and resumed from there.
 */
@Component
public class GatewayQueue {

    private final BlockingQueue<GatewayCall> waiting;
    private final Counter notFitting;

    GatewayQueue(GatewayProperties properties, MeterRegistry registry) {
        this.waiting = new ArrayBlockingQueue<>(properties.queueCapacity());
        this.notFitting = registry.counter("sagashop.gateway.calls.left.pending");
        registry.gaugeCollectionSize("sagashop.gateway.calls.waiting", List.of(), waiting);
    }

    /** Hands the calls over if, and as soon as, the surrounding transaction has committed. */
    public void handOverAfterCommit(List<GatewayCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                handOver(calls);
            }
        });
    }

    void handOver(List<GatewayCall> calls) {
        for (GatewayCall call : calls) {
            if (!waiting.offer(call)) {
                notFitting.increment();
            }
        }
    }

    int remainingCapacity() {
        return waiting.remainingCapacity();
    }

    GatewayCall take() throws InterruptedException {
        return waiting.take();
    }
}
