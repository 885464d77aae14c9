package dev.sagashop.localstack.bench.ceiling;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs each loop alone and then both at once. */
final class CeilingMeasurement {
    /** Batches that the database and the broker may be apart. */
    private static final int BATCHES_APART = 20;

    /** Consumers have to find their groups before anything comes. */
    private static final Duration FIRST_ORDER_WITHIN = Duration.ofSeconds(30);

    private static final Duration GIVE_WAY_EVERY = Duration.ofMillis(1);

    private final CeilingSettings settings;
    private final Supplier<Loop> sql;
    private final Supplier<Loop> kafka;
    private final Consumer<String> progress;

    CeilingMeasurement(CeilingSettings settings, Supplier<Loop> sql, Supplier<Loop> kafka, Consumer<String> progress) {
        this.settings = settings;
        this.sql = sql;
        this.kafka = kafka;
        this.progress = progress;
    }

    Ceiling measure() throws InterruptedException {
        double jdbc = told("bare JDBC", alone(sql));
        double messages = told("bare Kafka", alone(kafka));
        double together = told("both at once", together());
        return new Ceiling(jdbc, messages, together, settings);
    }

    private double told(String what, double ordersPerSecond) {
        progress.accept("%s: %,.0f orders/s".formatted(what, ordersPerSecond));
        return ordersPerSecond;
    }

    private double alone(Supplier<Loop> maker) throws InterruptedException {
        try (Loop loop = maker.get();
                Crew crew = new Crew()) {
            loop.start(crew, Pace.free());
            return rate(crew, List.of(loop), List.of());
        }
    }

    private double together() throws InterruptedException {
        long apart = (long) BATCHES_APART * settings.batch();
        Pace ofSql = Pace.bounded(apart);
        Pace ofKafka = Pace.bounded(apart);
        try (Loop statements = sql.get();
                Loop messages = kafka.get();
                Crew crew = new Crew()) {
            statements.start(crew, ofKafka);
            messages.start(crew, ofSql);
            return rate(crew, List.of(statements, messages), List.of(ofSql, ofKafka));
        }
    }

    /** Each loop's place is told to its pace, which the other one waits for. */
    private double rate(Crew crew, List<Loop> loops, List<Pace> paces) throws InterruptedException {
        run(FIRST_ORDER_WITHIN, () -> orders(loops) == 0, crew, loops, paces);
        run(settings.warmUp(), crew::isWorking, crew, loops, paces);
        long begun = System.nanoTime();
        long before = orders(loops);
        run(settings.duration(), crew::isWorking, crew, loops, paces);
        long through = orders(loops) - before;
        double seconds = (System.nanoTime() - begun) / 1e9;
        crew.stop();
        return through / seconds;
    }

    private static long orders(List<Loop> loops) {
        return loops.stream().mapToLong(Loop::orders).min().orElse(0);
    }

    private static void run(Duration atMost, BooleanSupplier condition, Crew crew, List<Loop> loops, List<Pace> paces)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (condition.getAsBoolean() && crew.isWorking() && System.nanoTime() - end < 0) {
            for (int i = 0; i < paces.size(); i++) {
                paces.get(i).reached(loops.get(i).orders());
            }
            Thread.sleep(GIVE_WAY_EVERY);
        }
    }
}
