package dev.sagashop.payment.gateway.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How the simulated gateway behaves.
 *
 * @param latency how long every answer takes
 * @param slowCall how long the first call with a slow card hangs; beyond the time limit, to be of use
 * @param slowAnswerAfter how long after the first call with a slow card its answer is known
 * @param rememberedKeys idempotency keys that are remembered, 1 or more; the oldest are forgotten first
 */
@ConfigurationProperties("sagashop.gateway-simulator")
public record SimulatorProperties(Duration latency, Duration slowCall, Duration slowAnswerAfter, int rememberedKeys) {

    /** @throws IllegalArgumentException if no key would be remembered */
    public SimulatorProperties {
        Assert.isTrue(rememberedKeys >= 1, "sagashop.gateway-simulator.remembered-keys must be at least 1");
    }
}
