package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.Instance;
import dev.sagashop.localstack.Part;
import java.time.Duration;

/**
 * Something happens to the process of a service, wherever it is at the time.
 *
 * @param time how long it lasts, where it is not over at once
 */
public record ProcessFault(Part service, How how, Duration time) implements Fault {

    /** What happens. */
    public enum How {
        KILLED("kill -9 of a service"),
        TERMINATED("restart of a service"),
        FROZEN("freeze of a service");

        private final String kind;

        How(String kind) {
            this.kind = kind;
        }
    }

    @Override
    public String kind() {
        return how.kind;
    }

    @Override
    public Object target() {
        return service;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        Instance instance = shop.first(service);
        switch (how) {
            case KILLED -> instance.kill();
            case TERMINATED -> instance.terminate();
            case FROZEN -> freeze(instance);
        }
        Patience.await(service.label() + " is ready again", instance::isReady);
    }

    private void freeze(Instance instance) throws InterruptedException {
        instance.freeze();
        try {
            Thread.sleep(time);
        } finally {
            instance.thaw();
        }
    }

    @Override
    public String toString() {
        return switch (how) {
            case KILLED -> service.label() + " is killed";
            case TERMINATED -> service.label() + " is restarted";
            case FROZEN -> "%s stands still for %.1f s".formatted(service.label(), time.toMillis() / 1000.0);
        };
    }
}
