package dev.sagashop.localstack.bench.growth;

import dev.sagashop.localstack.bench.BenchEngine;
import dev.sagashop.localstack.bench.StepPlan;
import dev.sagashop.localstack.bench.result.Mode;
import dev.sagashop.localstack.bench.result.StepResult;
import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Invariants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures at the same moderate rate again and again, in a shop that grows. */
public final class Growth {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GrowthPlan plan;
    private final GrowthShop shop;
    private final Consumer<String> progress;
    private final List<GrowthPoint> points = new ArrayList<>();

    public Growth(GrowthPlan plan, GrowthShop shop, Consumer<String> progress) {
        this.plan = plan;
        this.shop = shop;
        this.progress = progress;
    }

    /** First by orders, with one instance; then by instances, with all those orders. */
    public List<GrowthPoint> measure() throws InterruptedException {
        Filling filling = new Filling(shop, progress);
        for (int orders : plan.orders()) {
            progress.accept("%,d orders".formatted(orders));
            filling.upTo(orders);
            point(1);
        }
        for (int instances : plan.instances()) {
            if (instances > 1) {
                progress.accept(
                        "%d instances of %s".formatted(instances, plan.service().label()));
                shop.runInstances(plan.service(), instances);
                point(instances);
            }
        }
        return List.copyOf(points);
    }

    /** What does not hold once everything is quiet. */
    public List<String> breaches() throws InterruptedException {
        return new Invariants(shop.databases(), shop.target().orderUrl())
                .awaitHolding(PATIENCE).stream().map(Breach::toString).toList();
    }

    private void point(int instances) throws InterruptedException {
        long before = shop.orders("true");
        try (BenchEngine engine = BenchEngine.open(shop.target(), Mode.BFF, line -> {})) {
            StepResult measured = engine.run(new StepPlan(plan.rate(), plan.warmUp(), plan.duration()));
            points.add(new GrowthPoint(before, instances, measured));
            progress.accept("  confirmed after %.1f ms (p50), %.1f ms (p99)"
                    .formatted(measured.confirmed().p50(), measured.confirmed().p99()));
            engine.awaitQuiet(PATIENCE);
        }
    }
}
