package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import java.time.Duration;

/**
 * The payment gateway answers late, and a crowd orders at once: more than it can be asked for meanwhile.
 *
 * @param latency by how much each answer comes later
 * @param rush how many orders come at once
 * @param time how long the gateway stays slow, at least until all of them are answered
 */
public record SlowGateway(Duration latency, int rush, Duration time) implements Fault {

    @Override
    public String kind() {
        return "slow gateway and a rush of orders";
    }

    @Override
    public Object target() {
        return Part.PAYMENT_SERVICE;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        shop.delayGateway(latency);
        try {
            crowd.rush(rush);
            Thread.sleep(time);
        } finally {
            shop.delayGateway(Duration.ZERO);
        }
    }

    @Override
    public String toString() {
        return "the gateway takes %.1f s longer for %.1f s and a rush of %d orders"
                .formatted(latency.toMillis() / 1000.0, time.toMillis() / 1000.0, rush);
    }
}
