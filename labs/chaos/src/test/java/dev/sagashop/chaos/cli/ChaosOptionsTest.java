package dev.sagashop.chaos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosOptionsTest {

    @Test
    void takesMinutesSeedAndBrokersInAnyOrder() {
        var wanted = new ChaosOptions(10, 42, 3);

        assertThat(parse("--minutes 10 --seed 42 --brokers 3")).isEqualTo(wanted);
        assertThat(parse("--brokers 3 --seed 42 --minutes 10")).isEqualTo(wanted);
    }

    @Test
    void lastsFiveMinutesOnOneBrokerUnlessToldOtherwise() {
        assertThat(ChaosOptions.parse(List.of()))
                .hasValueSatisfying(usual ->
                        assertThat(usual).returns(5, ChaosOptions::minutes).returns(1, ChaosOptions::brokers));
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
                "--minutes 3 --seed",
                "--brokers 2"
            })
    void refusesAnythingElse(String arguments) {
        assertThat(ChaosOptions.parse(List.of(arguments.split(" ")))).isEmpty();
    }

    private static ChaosOptions parse(String arguments) {
        return ChaosOptions.parse(List.of(arguments.split(" "))).orElseThrow();
    }
}
