package dev.sagashop.localstack.bench.measure;

import dev.sagashop.localstack.invariants.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what the shop has done until now. */
public final class Probe implements AutoCloseable {

    /** What the process that makes the load is called; it comes last. */
    public static final String LOAD = "load generator";

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final List<ObservedProcess> processes;
    private final TopicEnds topics;
    private final Transactions transactions;

    /** @param shop its processes; this one is added */
    public Probe(List<ObservedProcess> shop, String bootstrapServers, Databases databases) throws InterruptedException {
        this.processes = Stream.concat(shop.stream(), Stream.of(ObservedProcess.self(LOAD)))
                .toList();
        this.topics = new TopicEnds(bootstrapServers);
        this.transactions = new Transactions(databases);
    }

    public Reading read() throws InterruptedException {
        // CPU first: asking the others takes a while.
        List<ProcessTimes> times = processes.stream().map(ProcessTimes::of).toList();
        return new Reading(times, topics.read(), transactions.read());
    }

    /** What each process has in memory now; Linux takes its time to say so. */
    public List<ProcessMemory> readMemory() {
        return processes.stream().map(ProcessMemory::of).toList();
    }

    /** Returns when nothing was published for so long, or when so much time has passed. */
    public void awaitQuiet(Duration quiet, Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        long quietSince = System.nanoTime();
        Map<String, Long> last = topics.read();
        while (System.nanoTime() - quietSince < quiet.toNanos() && System.nanoTime() - giveUp < 0) {
            Thread.sleep(PAUSE);
            Map<String, Long> now = topics.read();
            if (!now.equals(last)) {
                last = now;
                quietSince = System.nanoTime();
            }
        }
    }

    @Override
    public void close() {
        topics.close();
        transactions.close();
    }
}
