package dev.sagashop.localstack.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcFileTest {

    @Test
    void cpuIsWhatAProcessAndItsEndedChildrenHaveUsed() {
        String stat = "4711 (postgres: a) b) S 1 4711 4711 0 -1 4194560 2000 30000 1 2 100 20 3000 400 20 0 1 0 77";

        assertThat(ProcFile.cpuSeconds(stat)).isEqualTo(35.20);
    }

    @Test
    void memoryIsReadByName() {
        String rollup = """
                5581a2ba3000-7ffd1c5f9000 ---p 00000000 00:00 0    [rollup]
                Rss:               88888 kB
                Pss:                1000 kB
                Pss_Dirty:            99 kB
                """;

        assertThat(ProcFile.kib(rollup, "Pss")).isEqualTo(1_024_000);
        assertThat(ProcFile.kib(rollup, "VmRSS")).isZero();
    }
}
