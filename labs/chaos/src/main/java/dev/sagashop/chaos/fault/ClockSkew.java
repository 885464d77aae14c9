package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import java.time.Duration;

/**
 * A service's clock is wrong for a while.
 *
 * @param offset by how much it is fast; negative where it is slow
 * @param time how long
 */
public record ClockSkew(Part service, Duration offset, Duration time) implements Fault {

    @Override
    public String kind() {
        return offset.isNegative() ? "slow clock" : "fast clock";
    }

    @Override
    public Object target() {
        return service;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        shop.skewClock(service, offset);
        try {
            Thread.sleep(time);
        } finally {
            shop.skewClock(service, Duration.ZERO);
        }
    }

    @Override
    public String toString() {
        return "%s's clock is %d s %s for %.1f s"
                .formatted(
                        service.label(),
                        offset.abs().toSeconds(),
                        offset.isNegative() ? "slow" : "fast",
                        time.toMillis() / 1000.0);
    }
}
