package dev.sagashop.localstack.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.bench.result.PerOrder;
import dev.sagashop.localstack.bench.result.ProcessUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

    private final Reading before = reading(1, 10, 100, Map.of("orders", 50L));
    private final Reading after = reading(3, 11, 300, Map.of("orders", 90L, "payments", 20L));
    private final List<ProcessMemory> memory = List.of(new ProcessMemory(7, 5), new ProcessMemory(8, 6));

    @Test
    void whatWasUsedInBetweenIsSharedOutAmongTheOrders() {
        var usage = new Usage(before, after, memory, 20);

        assertThat(usage.processes())
                .containsExactly(new ProcessUse("postgres", 2, 100, 7, 5), new ProcessUse(Probe.LOAD, 1, 50, 8, 6));
    }

    @Test
    void theLoadItselfIsNoPartOfWhatAnOrderCosts() {
        PerOrder cost = new Usage(before, after, memory, 20).perOrder();

        assertThat(cost.cpuMillis()).isEqualTo(100);
        assertThat(cost.messages()).isEqualTo(3);
        assertThat(cost.messagesByTopic()).isEqualTo(Map.of("orders", 2.0, "payments", 1.0));
        assertThat(cost.transactions()).isEqualTo(10);
    }

    @Test
    void withoutAnOrderNothingIsCharged() {
        assertThat(new Usage(before, after, memory, 0).perOrder().cpuMillis()).isZero();
    }

    private static Reading reading(double postgres, double load, long transactions, Map<String, Long> messages) {
        List<ProcessTimes> times = List.of(new ProcessTimes("postgres", postgres), new ProcessTimes(Probe.LOAD, load));
        return new Reading(times, messages, Map.of("orders", transactions));
    }
}
