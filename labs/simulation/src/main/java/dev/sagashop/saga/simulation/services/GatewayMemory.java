package dev.sagashop.saga.simulation.services;

import dev.sagashop.payment.decision.GatewayAnswer;
import dev.sagashop.payment.gateway.GatewayCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What one instance of the payment service has in memory: calls that wait for a worker, answers that wait to be kept. */
final class GatewayMemory {

    /** @param call what was asked @param answer what the gateway said */
    record Answered(GatewayCall call, GatewayAnswer answer) {}

    private static final int CAPACITY = 4;

    private final Deque<GatewayCall> waiting = new ArrayDeque<>();
    private final Deque<Answered> answers = new ArrayDeque<>();

    boolean offer(GatewayCall call) {
        return waiting.size() < CAPACITY && waiting.add(call);
    }

    int remainingCapacity() {
        return CAPACITY - waiting.size();
    }

    Optional<GatewayCall> next() {
        return Optional.ofNullable(waiting.poll());
    }

    void answered(GatewayCall call, GatewayAnswer answer) {
        answers.add(new Answered(call, answer));
    }

    List<Answered> answers(int atMost) {
        List<Answered> oldest = new ArrayList<>();
        while (oldest.size() < atMost && !answers.isEmpty()) {
            oldest.add(answers.poll());
        }
        return oldest;
    }

    boolean forget() {
        boolean knewAnything = !waiting.isEmpty() || !answers.isEmpty();
        waiting.clear();
        answers.clear();
        return knewAnything;
    }
}
