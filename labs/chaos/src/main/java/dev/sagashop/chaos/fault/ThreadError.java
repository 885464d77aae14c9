package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.CrashEffect;
import dev.sagashop.chaos.shop.CrashPoint;
import dev.sagashop.localstack.Part;

/**
 * A thread of a service meets an {@link Error} at a named point, and the service lives on.
 *
 * @param time how often it gets there first, itself included: 1 or more
 */
public record ThreadError(Part service, CrashPoint point, int time) implements Fault {

    @Override
    public String kind() {
        return "an Error " + point;
    }

    @Override
    public Object target() {
        return service;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        shop.arm(service, point, CrashEffect.ERROR, time);
        Patience.await(service.label() + " gets to " + point, () -> shop.hasFired(service, point, CrashEffect.ERROR));
        Patience.await(service.label() + " is ready again", shop.first(service)::isReady);
    }

    @Override
    public String toString() {
        return "%s meets an Error %s, the %d. time".formatted(service.label(), point, time);
    }
}
