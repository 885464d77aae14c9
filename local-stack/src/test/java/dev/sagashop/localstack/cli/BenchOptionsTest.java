package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.bench.result.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void takesEverythingInAnyOrder() {
        var wanted = new BenchOptions(
                List.of(1_000, 2_000), Duration.ofMinutes(5), Duration.ZERO, true, Mode.DIRECT, Path.of("out"));

        assertThat(parse("--rate 1000,2000 --duration 5m --warm-up 0s --search --direct --report out"))
                .isEqualTo(wanted);
        assertThat(parse("--direct --report out --search --warm-up 0 --duration 300 --rate 1000,2000"))
                .isEqualTo(wanted);
    }

    @Test
    void searchesUnlessRatesAreGiven() {
        assertThat(BenchOptions.parse(List.of()).orElseThrow().search()).isTrue();
        assertThat(parse("--rate 1000").search()).isFalse();
        assertThat(parse("--rate 1000 --search").search()).isTrue();
        assertThat(parse("--direct").search()).isTrue();
    }

    @Test
    void aQuickOneTakesUnderAMinute() {
        BenchOptions quick = parse("--quick");

        Duration load =
                quick.warmUp().plus(quick.duration()).multipliedBy(quick.rates().size());
        assertThat(load).isLessThan(Duration.ofSeconds(30));
        assertThat(quick.search()).isFalse();
        assertThat(parse("--rate 700 --quick").rates()).containsExactly(700);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rate",
                "--rate 0",
                "--rate 100001",
                "--rate 100,",
                "--rate -5",
                "--rate x",
                "--duration",
                "--duration 0s",
                "--duration 500ms",
                "--duration 61m",
                "--duration -1s",
                "--warm-up x",
                "--report",
                "--search 5",
                "1000",
                "--faster"
            })
    void refusesAnythingElse(String arguments) {
        assertThat(BenchOptions.parse(List.of(arguments.split(" ")))).isEmpty();
    }

    private static BenchOptions parse(String arguments) {
        return BenchOptions.parse(List.of(arguments.split(" "))).orElseThrow();
    }
}
