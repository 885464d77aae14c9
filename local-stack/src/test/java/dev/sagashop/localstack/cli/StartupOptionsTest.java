package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupOptionsTest {

    @Test
    void areThreeRunsWithoutAReportUnlessSomethingElseIsSaid() {
        assertThat(StartupOptions.parse(List.of())).contains(new StartupOptions(3, null));
        assertThat(StartupOptions.parse(List.of("--report", "out", "--runs", "5")))
                .contains(new StartupOptions(5, Path.of("out")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--runs", "--runs 0", "--runs 51", "--runs x", "--report", "--fast", "5", "--runs 5 --fast"})
    void refuseWhatTheyDoNotKnow(String arguments) {
        assertThat(StartupOptions.parse(List.of(arguments.split(" ")))).isEmpty();
    }
}
