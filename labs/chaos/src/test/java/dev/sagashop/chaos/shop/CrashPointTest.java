package dev.sagashop.chaos.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrashPointTest {

    /** The two know each other by file names alone: one is never on the other's class path. */
    @Test
    void isCalledAsTheServicesCallIt() {
        assertThat(Arrays.stream(CrashPoint.values()).map(CrashPoint::toString))
                .containsExactlyElementsOf(Arrays.stream(dev.sagashop.crashpoints.CrashPoint.values())
                        .map(dev.sagashop.crashpoints.CrashPoint::label)
                        .toList());
    }

    @Test
    void isArmedByTheFilesThatTheServicesLookFor() {
        assertThat(Arrays.stream(CrashEffect.values())
                        .map(effect ->
                                effect.armedFile(CrashPoint.AFTER_COMMIT) + effect.firedFile(CrashPoint.AFTER_COMMIT)))
                .containsExactly(
                        "after-commit.armedafter-commit.fired", "after-commit.error-armedafter-commit.error-fired");
    }
}
