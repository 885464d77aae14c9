package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationOptionTest {

    private static final DurationOption SETTLE = new DurationOption("--settle", Duration.ofSeconds(10));

    @Test
    void isWhatItIsUnlessItIsGiven() {
        assertThat(SETTLE.of(List.of())).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"0s, PT0S", "90s, PT90S", "1m, PT1M", "2h, PT2H", "PT5S, PT5S", "7, PT7S"})
    void isReadAsPeopleWriteIt(String text, Duration duration) {
        assertThat(SETTLE.of(List.of("--settle", text))).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--settle", "--settle soon", "--settle -1s", "--settle 1s 2s", "--other 1s", "1s"})
    void isNothingElse(String line) {
        assertThat(SETTLE.of(List.of(line.split(" ")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT59S, 59 s", "PT1M, 1 min", "PT61S, 1 min 1 s", "PT1H, 1 h", "PT50H1M, 50 h 1 min"})
    void isSaidAsPeopleSayIt(Duration duration, String text) {
        assertThat(DurationOption.text(duration)).isEqualTo(text);
    }
}
