package dev.sagashop.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnEnvironmentTest {

    @Test
    void letsServicesReadTheShopsOwnVariablesOnly() {
        assertThat(OwnEnvironment.settings(
                        Map.of("SAGASHOP_A", "1", "SPRING_KAFKA_BOOTSTRAP_SERVERS", "x", "PATH", "/")))
                .isEqualTo(Map.of("SAGASHOP_A", "1"));
    }

    @Test
    void leavesProcessesWhatTheyNeedToRun() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", "/bin", "HOME", "/root", "SAGASHOP_A", "1", "JDK_JAVA_OPTIONS", "-Xmx1m", "SERVER_PORT", "1"));

        OwnEnvironment.leaveIn(environment);

        assertThat(environment).containsOnlyKeys("PATH", "HOME", "SAGASHOP_A");
    }
}
