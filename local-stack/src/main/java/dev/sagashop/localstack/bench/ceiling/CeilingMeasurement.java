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

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

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
            return rate(crew, List.of(loop));
        }
    }

    private double together() throws InterruptedException {
        long apart = (long) BATCHES_APART * settings.batch();
        try (Loop statements = sql.get();
                Loop messages = kafka.get();
                Crew crew = new Crew()) {
            statements.start(crew, Pace.bounded(messages::orders, apart));
            messages.start(crew, Pace.bounded(statements::orders, apart));
            return rate(crew, List.of(statements, messages));
        }
    }

    private double rate(Crew crew, List<Loop> loops) throws InterruptedException {
        run(FIRST_ORDER_WITHIN, () -> orders(loops) == 0 && crew.isWorking());
        run(settings.warmUp(), crew::isWorking);
        long begun = System.nanoTime();
        long before = orders(loops);
        run(settings.duration(), crew::isWorking);
        long through = orders(loops) - before;
        double seconds = (System.nanoTime() - begun) / 1e9;
        crew.stop();
        return through / seconds;
    }

    private static long orders(List<Loop> loops) {
        return loops.stream().mapToLong(Loop::orders).min().orElse(0);
    }

    private static void run(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (condition.getAsBoolean() && System.nanoTime() - end < 0) {
            Thread.sleep(LOOK_EVERY);
        }
    }
}
