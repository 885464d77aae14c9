package dev.sagashop.localstack.chaos.fault;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.chaos.shop.CrashPoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Which fault comes when: round after round, in each of which every kind comes once, in an order and with targets that
 * the seed decides. Every third time, two come at once.
 */
public final class FaultPlan {

    private static final int TWO_AT_ONCE_ONE_IN = 3;
    private static final int LATEST_TIME = 8;
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 6_000;

    private final Random random;
    private final Deque<Fault> round = new ArrayDeque<>();

    public FaultPlan(long seed) {
        this.random = new Random(seed);
    }

    /** What happens next, and at once: one fault, or two that hit different parts. */
    public List<Fault> next() {
        Fault first = draw();
        if (random.nextInt(TWO_AT_ONCE_ONE_IN) > 0) {
            return List.of(first);
        }
        Fault second = draw();
        if (Collections.disjoint(first.touches(), second.touches())) {
            return List.of(first, second);
        }
        round.push(second);
        return List.of(first);
    }

    private Fault draw() {
        if (round.isEmpty()) {
            List<Fault> next = oneOfEachKind();
            Collections.shuffle(next, random);
            round.addAll(next);
        }
        return round.pop();
    }

    private List<Fault> oneOfEachKind() {
        List<Fault> faults = new ArrayList<>(List.of(ServerFault.values()));
        for (CrashPoint point : CrashPoint.values()) {
            faults.add(new Crash(oneOf(point.services()), point, 1 + random.nextInt(LATEST_TIME)));
        }
        for (ProcessFault.How how : ProcessFault.How.values()) {
            faults.add(new ProcessFault(oneOf(Part.services()), how, aWhile()));
        }
        for (List<Wire> alike : Wire.all()) {
            for (LinkFault.How how : LinkFault.How.values()) {
                faults.add(new LinkFault(oneOf(alike), how, aWhile()));
            }
        }
        for (SecondInstance.How how : SecondInstance.How.values()) {
            faults.add(new SecondInstance(oneOf(Part.coreServices()), how));
        }
        return faults;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Duration aWhile() {
        return Duration.ofMillis(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
    }
}
