package dev.sagashop.localstack.chaos.fault;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.chaos.Patience;
import dev.sagashop.localstack.chaos.shop.ChaosShop;
import dev.sagashop.localstack.chaos.shop.CrashPoint;
import java.util.Set;

/**
 * A service dies at a named point.
 *
 * @param time how often it gets there first, itself included: 1 or more
 */
public record Crash(Part service, CrashPoint point, int time) implements Fault {

    @Override
    public String kind() {
        return "crash " + point;
    }

    @Override
    public Set<Object> touches() {
        return Set.of(service);
    }

    @Override
    public void inflict(ChaosShop shop) throws InterruptedException {
        shop.arm(service, point, time);
        Patience.await(service.label() + " gets to " + point, () -> shop.hasFired(service, point));
        Patience.await(service.label() + " is ready again", shop.first(service)::isReady);
    }

    @Override
    public String toString() {
        return "%s dies %s, the %d. time".formatted(service.label(), point, time);
    }
}
