package dev.sagashop.localstack.bench.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CeilingTest {

    @Test
    void throughputIsAShareOfWhatDatabaseAndBrokerDoTogether() {
        Ceiling ceiling = new Ceiling(6_000, 9_000, 3_000, CeilingSettings.USUAL);

        assertThat(ceiling.share(1_500)).isEqualTo(0.5);
        assertThat(ceiling.shareText(1_990)).isEqualTo("66 % of the ceiling");
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(new Ceiling(0, 0, 0, CeilingSettings.QUICK).share(100)).isZero();
    }

    @Test
    void tellsHowItWasMeasured() {
        CeilingSettings settings = new CeilingSettings(Duration.ofSeconds(7), 250, 3, true);

        assertThat(new Ceiling(1, 1, 1, settings).method())
                .isEqualTo(
                        "the SQL and the messages of a shipped order, 250 in a transaction, from 3 threads; 7 s each");
    }

    @Test
    void anOrderThatIsNotShippedCausesSixEvents() {
        assertThat(SagaEvent.ofOrder(false)).hasSize(6).doesNotContain(SagaEvent.ORDER_SHIPPED);
        assertThat(SagaEvent.ofOrder(true)).hasSize(9);
    }

    @Test
    void nothingIsMeasuredWithoutBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CeilingSettings(Duration.ofSeconds(10), 0, 4, false))
                .withMessageContaining("batch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CeilingSettings(Duration.ofHours(1), 100, 4, false))
                .withMessageContaining("duration");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CeilingSettings(Duration.ofSeconds(10), 100, 33, false))
                .withMessageContaining("workers");
    }
}
