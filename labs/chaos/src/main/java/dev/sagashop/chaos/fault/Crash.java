package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.CrashEffect;
import dev.sagashop.chaos.shop.CrashPoint;
import dev.sagashop.chaos.shop.Instance;
import dev.sagashop.localstack.Part;
import java.util.Optional;

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
    public Object target() {
        return service;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        Instance instance = shop.first(service);
        Optional<ProcessHandle> alive = instance.process();
        shop.arm(service, point, CrashEffect.DEATH, time);
        Patience.await(service.label() + " gets to " + point, () -> shop.hasFired(service, point, CrashEffect.DEATH));
        Patience.await(
                service.label() + " dies",
                () -> alive.filter(ProcessHandle::isAlive).isEmpty());
        Patience.await(service.label() + " is ready again", instance::isReady);
    }

    @Override
    public String toString() {
        return "%s dies %s, the %d. time".formatted(service.label(), point, time);
    }
}
