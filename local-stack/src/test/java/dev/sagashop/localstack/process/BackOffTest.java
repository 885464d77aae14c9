package dev.sagashop.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration AFTER_AN_HOUR = Duration.ofHours(1);

    private final BackOff backOff = new BackOff(Restarts.PATIENT);

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
        crash(Restarts.PATIENT.mostCrashesInARow());
        assertThat(backOff.isExhausted()).isFalse();
        crash(1);
        assertThat(backOff.isExhausted()).isTrue();
    }

    @Test
    void isNeverExhaustedWhereCrashesAreMeant() {
        BackOff relentless = new BackOff(Restarts.RELENTLESS);
        for (int i = 0; i < 1_000; i++) {
            relentless.crashedAfter(AT_ONCE);
        }
        assertThat(relentless.isExhausted()).isFalse();
        assertThat(relentless.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    private void crash(int times) {
        for (int i = 0; i < times; i++) {
            backOff.crashedAfter(AT_ONCE);
        }
    }
}
