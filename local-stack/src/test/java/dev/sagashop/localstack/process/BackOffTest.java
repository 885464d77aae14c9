package dev.sagashop.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration AFTER_AN_HOUR = Duration.ofHours(1);

    private final BackOff backOff = new BackOff();

    @Test
    void doublesUpToItsBound() {
        backOff.crashedAfter(AT_ONCE);
        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(1));
        backOff.crashedAfter(AT_ONCE);
        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(2));
        crash(8);
        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void startsOverOnceAServiceHasRunForAWhile() {
        crash(5);
        backOff.crashedAfter(AFTER_AN_HOUR);
        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isExhaustedInTheEnd() {
        crash(BackOff.MOST_CRASHES_IN_A_ROW);
        assertThat(backOff.isExhausted()).isFalse();
        crash(1);
        assertThat(backOff.isExhausted()).isTrue();
    }

    private void crash(int times) {
        for (int i = 0; i < times; i++) {
            backOff.crashedAfter(AT_ONCE);
        }
    }
}
