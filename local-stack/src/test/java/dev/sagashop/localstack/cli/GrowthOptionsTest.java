package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.growth.GrowthPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthOptionsTest {

    @Test
    void takesEverythingInAnyOrder() {
        var wanted = new GrowthPlan(
                List.of(10, 200), List.of(2), Part.PAYMENT_SERVICE, 50, Duration.ofSeconds(15), Duration.ofSeconds(90));

        assertThat(
                        parse(
                                "--service payment-service --duration 90s --rate 50 --instances 2 --orders 10,200 --report out"))
                .hasValue(new GrowthOptions(wanted, Optional.of(Path.of("out"))));
    }

    @Test
    void growsToAHundredThousandUnlessToldOtherwise() {
        GrowthPlan usual = GrowthOptions.parse(List.of()).orElseThrow().plan();

        assertThat(usual.orders()).containsExactly(1_000, 10_000, 100_000);
        assertThat(usual.instances()).containsExactly(1, 2, 3);
        assertThat(usual.rate()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--orders",
                "--orders 0",
                "--orders 2000,1000",
                "--orders 1000,1000",
                "--orders 10000001",
                "--orders many",
                "--instances 6",
                "--instances 0,1",
                "--rate 100,200",
                "--rate 10001",
                "--duration 0s",
                "--duration 2h",
                "--service bff-web",
                "--service no-such-service",
                "--speed 9"
            })
    void anythingElseIsWrongUsage(String arguments) {
        assertThat(parse(arguments)).isEmpty();
    }

    private static Optional<GrowthOptions> parse(String arguments) {
        return GrowthOptions.parse(List.of(arguments.split(" ")));
    }
}
