package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosOptionsTest {

    @Test
    void takesMinutesAndSeedInAnyOrder() {
        var wanted = new ChaosOptions(10, 42);

        assertThat(parse("--minutes 10 --seed 42")).isEqualTo(wanted);
        assertThat(parse("--seed 42 --minutes 10")).isEqualTo(wanted);
    }

    @Test
    void lastsFiveMinutesUnlessToldOtherwise() {
        assertThat(ChaosOptions.parse(List.of()).orElseThrow().minutes()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--minutes",
                "--minutes 0",
                "--minutes -1",
                "--minutes 1441",
                "--minutes x",
                "--seed",
                "10",
                "--hours 1",
                "--minutes 3 --seed"
            })
    void refusesAnythingElse(String arguments) {
        assertThat(ChaosOptions.parse(List.of(arguments.split(" ")))).isEmpty();
    }

    private static ChaosOptions parse(String arguments) {
        return ChaosOptions.parse(List.of(arguments.split(" "))).orElseThrow();
    }
}
