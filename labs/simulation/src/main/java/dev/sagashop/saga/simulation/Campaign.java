package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.story.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Many runs, with seeds that follow each other, on a few threads. It ends at the first failure: the one of the lowest
 * seed, whatever the threads do.
 */
final class Campaign {

    private final Blueprint blueprint;
    private final long sagas;
    private final Tally total = new Tally();
    private long nextSeed;
    private long begun;
    private long runs;
    private Failure first;

    Campaign(Blueprint blueprint, long firstSeed, long sagas) {
        this.blueprint = blueprint;
        this.nextSeed = firstSeed;
        this.sagas = sagas;
    }

    void play(int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            IntStream.range(0, threads).forEach(i -> workers.add(executor.submit(this::work)));
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker ended", e);
        }
    }

    private void work() {
        for (Optional<RunPlan> next = next(); next.isPresent(); next = next()) {
            RunPlan plan = next.get();
            Tally tally = new Tally();
            Run.play(plan, blueprint, Journal.counting(tally)).ifPresent(breach -> failed(new Failure(plan, breach)));
            done(tally);
        }
    }

    private synchronized Optional<RunPlan> next() {
        if (begun >= sagas || first != null) {
            return Optional.empty();
        }
        RunPlan plan = RunPlan.of(nextSeed++);
        begun += plan.orders();
        return Optional.of(plan);
    }

    private synchronized void failed(Failure failure) {
        if (first == null || failure.plan().seed() < first.plan().seed()) {
            first = failure;
        }
    }

    private synchronized void done(Tally tally) {
        total.add(tally);
        runs++;
    }

    synchronized Optional<Failure> failure() {
        return Optional.ofNullable(first);
    }

    synchronized long runs() {
        return runs;
    }

    /** Sagas that have come to their end so far. */
    synchronized long sagasPlayed() {
        return total.orders();
    }

    /** To be read once the campaign is over. */
    Tally tally() {
        return total;
    }
}
