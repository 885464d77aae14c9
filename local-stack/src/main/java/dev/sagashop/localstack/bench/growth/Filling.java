package dev.sagashop.localstack.bench.growth;

import dev.sagashop.localstack.bench.BenchEngine;
import dev.sagashop.localstack.bench.BenchException;
import dev.sagashop.localstack.bench.StepPlan;
import dev.sagashop.localstack.bench.result.Mode;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings orders into the shop through its own front door, as fast as it takes them. */
final class Filling {

    private static final int FIRST_RATE = 50;
    private static final int SLOWEST_RATE = 20;
    private static final int FASTEST_RATE = 20_000;
    private static final int LONGEST_STEP_SECONDS = 10;

    /** Until what was brought in has left the shop again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final GrowthShop shop;
    private final Consumer<String> progress;
    private int rate = FIRST_RATE;

    Filling(GrowthShop shop, Consumer<String> progress) {
        this.shop = shop;
        this.progress = progress;
    }

    /** Returns when there are so many orders, none of which is under way. */
    void upTo(int orders) throws InterruptedException {
        try (BenchEngine engine = BenchEngine.open(shop.target(), Mode.BFF, line -> {})) {
            long there = shop.orders("true");
            while (there < orders) {
                step(engine, orders - there);
                long now = shop.orders("true");
                if (now == there) {
                    throw new BenchException("The shop takes no orders; there are " + there);
                }
                there = now;
                progress.accept("  %,d of %,d orders are there".formatted(Math.min(there, orders), orders));
            }
            awaitEndOfAll();
            engine.awaitQuiet(PATIENCE);
        }
    }

    /** A rate that was sustained is followed by a higher one, and the other way round. */
    private void step(BenchEngine engine, long missing) throws InterruptedException {
        int now = (int) Math.min(rate, missing);
        long seconds = Math.clamp(missing / now, 1, LONGEST_STEP_SECONDS);
        boolean sustained = engine.run(new StepPlan(now, Duration.ZERO, Duration.ofSeconds(seconds)))
                .isSustained();
        rate = Math.clamp(sustained ? rate * 2L : rate * 7L / 10, SLOWEST_RATE, FASTEST_RATE);
    }

    private void awaitEndOfAll() throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (shop.orders("status in ('PLACED', 'CONFIRMED')") > 0) {
            if (System.nanoTime() - giveUp > 0) {
                throw new BenchException("Orders are still under way after " + PATIENCE.toMinutes() + " min");
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
