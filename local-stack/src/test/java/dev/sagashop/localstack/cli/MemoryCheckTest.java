package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.StartUpException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryCheckTest {

    @Test
    void saysHowMuchIsNeededAndHowMuchThereIs() {
        assertThatThrownBy(() -> MemoryCheck.require(Mode.ONE_JVM, 700, Map.of()))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("700 MB are available")
                .hasMessageContaining(MemoryCheck.IGNORE);
    }

    @Test
    void wantsMoreForAJvmPerService() {
        assertThatCode(() -> MemoryCheck.require(Mode.ONE_JVM, 1_500, Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> MemoryCheck.require(Mode.PROCESSES, 1_500, Map.of()))
                .isInstanceOf(StartUpException.class);
    }

    @Test
    void canBeOverruled() {
        assertThatCode(() -> MemoryCheck.require(Mode.PROCESSES, 700, Map.of(MemoryCheck.IGNORE, "1")))
                .doesNotThrowAnyException();
    }
}
