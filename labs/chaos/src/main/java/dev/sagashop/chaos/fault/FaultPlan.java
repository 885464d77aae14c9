package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.shop.CrashPoint;
import dev.sagashop.localstack.Part;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Which fault comes when: round after round, in each of which every kind comes once, in an order and with targets that
 * the seed decides. Sometimes two come at once.
 */
public final class FaultPlan {

    private static final int TWO_AT_ONCE_ONE_IN = 2;
    private static final int LATEST_TIME = 8;
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 5_000;

    /** Beyond every bound that two instances compare, such as a saga's 30 s and half of a mail's lease. */
    private static final Duration CLOCK_OFFSET = Duration.ofSeconds(90);

    /** Of the gateway's 128 calls at a time, 85 end each second; a rush is more than admission takes in at once then. */
    private static final Duration GATEWAY_LATENCY = Duration.ofMillis(1_500);

    private static final int RUSH = 800;

    /** More than a mail was once tried for. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    /** From just before the first orders of the poisoned time end by their bound of 30 s to just after. */
    private static final int SHORTEST_POISON_MILLIS = 25_000;

    private static final int LONGEST_POISON_MILLIS = 35_000;

    private final Random random;
    private final Function<FaultPlan, List<Fault>> kinds;
    private final Deque<Fault> round = new ArrayDeque<>();

    private FaultPlan(long seed, Function<FaultPlan, List<Fault>> kinds) {
        this.random = new Random(seed);
        this.kinds = kinds;
    }

    /** What happens to the services: crashes, kills, restarts, second instances. */
    public static FaultPlan forServices(long seed) {
        return new FaultPlan(seed, FaultPlan::ofServices);
    }

    /** What happens to that on which services stand: the network, so many brokers, the database. */
    public static FaultPlan forSurroundings(long seed, int brokers) {
        return new FaultPlan(seed, plan -> plan.ofSurroundings(brokers));
    }

    /** What happens next, and at once: one fault, or two with different targets. */
    public List<Fault> next() {
        Fault first = draw();
        if (random.nextInt(TWO_AT_ONCE_ONE_IN) > 0) {
            return List.of(first);
        }
        Fault second = draw();
        if (second.target().equals(first.target())) {
            round.push(second);
            return List.of(first);
        }
        return List.of(first, second);
    }

    private Fault draw() {
        if (round.isEmpty()) {
            List<Fault> next = kinds.apply(this);
            Collections.shuffle(next, random);
            round.addAll(next);
        }
        return round.pop();
    }

    private List<Fault> ofServices() {
        List<Fault> faults = new ArrayList<>();
        for (CrashPoint point : CrashPoint.values()) {
            faults.add(new Crash(oneOf(point.services()), point, 1 + random.nextInt(LATEST_TIME)));
            faults.add(new ThreadError(oneOf(point.services()), point, 1 + random.nextInt(LATEST_TIME)));
        }
        for (ProcessFault.How how : ProcessFault.How.values()) {
            faults.add(new ProcessFault(oneOf(Part.services()), how, aWhile()));
        }
        for (SecondInstance.How how : SecondInstance.How.values()) {
            faults.add(new SecondInstance(oneOf(Part.coreServices()), how));
        }
        faults.add(new ClockSkew(oneOf(Part.coreServices()), CLOCK_OFFSET, aWhile()));
        faults.add(new ClockSkew(oneOf(Part.coreServices()), CLOCK_OFFSET.negated(), aWhile()));
        return faults;
    }

    private List<Fault> ofSurroundings(int brokers) {
        List<Fault> faults = new ArrayList<>(List.of(DatabaseFault.values()));
        for (BrokerFault.How how : BrokerFault.How.values()) {
            faults.add(new BrokerFault(1 + random.nextInt(brokers), how, aWhile()));
        }
        for (List<Wire> alike : Wire.all(brokers)) {
            for (LinkFault.How how : LinkFault.How.values()) {
                faults.add(new LinkFault(oneOf(alike), how, aWhile()));
            }
        }
        faults.add(new SlowGateway(GATEWAY_LATENCY, RUSH, aWhile()));
        faults.add(new ReadOnlyDatabase(oneOf(Part.coreServices()), aWhile()));
        faults.add(new MissingTopic(oneOf(Part.coreServices()), "chaos-" + Math.abs(random.nextInt())));
        faults.add(new MailOutage(OUTAGE, aWhile()));
        faults.add(poisonedTable());
        return faults;
    }

    private Fault poisonedTable() {
        Duration time = between(SHORTEST_POISON_MILLIS, LONGEST_POISON_MILLIS);
        return oneOf(List.of(
                new PoisonedTable(Part.INVENTORY_SERVICE, "reservation", time),
                new PoisonedTable(Part.PAYMENT_SERVICE, "payment", time)));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Duration aWhile() {
        return between(SHORTEST_MILLIS, LONGEST_MILLIS);
    }

    private Duration between(int shortestMillis, int longestMillis) {
        return Duration.ofMillis(shortestMillis + random.nextInt(longestMillis - shortestMillis));
    }
}
