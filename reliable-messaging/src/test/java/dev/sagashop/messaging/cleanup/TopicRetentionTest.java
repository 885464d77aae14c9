package dev.sagashop.messaging.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

class TopicRetentionTest {

    /** Closing its client would wait for another minute by default. */
    @Test
    void aBrokerThatDoesNotAnswerKeepsAllMarksAndNobodyWaiting() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var topics = new TopicRetention(
                    Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + silent.getLocalPort()),
                    List.of("orders"),
                    Duration.ofMillis(200));

            Optional<String> obstacle =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> topics.outlasting(Duration.ofDays(30)));

            assertThat(obstacle).hasValueSatisfying(why -> assertThat(why).contains("does not tell"));
        }
    }
}
