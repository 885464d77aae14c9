package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.network.Link;
import java.time.Duration;

/**
 * Trouble on the network.
 *
 * @param time how long it lasts, where it is not over at once
 */
public record LinkFault(Wire wire, How how, Duration time) implements Fault {

    /** By how much everything comes later while a connection is slow. */
    private static final Duration DELAY = Duration.ofMillis(300);

    /** What happens. */
    public enum How {
        CUT("cut"),
        SLOW("slow"),
        STALLED("stalled"),
        REFUSED("refused");

        private final String text;

        How(String text) {
            this.text = text;
        }
    }

    @Override
    public String kind() {
        return "connections to a %s %s".formatted(wire.kind(), how.text);
    }

    @Override
    public Object target() {
        return wire;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        Link link = wire.in(shop);
        switch (how) {
            case CUT -> link.cut();
            case SLOW -> hold(link, () -> link.delay(DELAY));
            case STALLED -> hold(link, link::stall);
            case REFUSED -> hold(link, link::refuse);
        }
    }

    private void hold(Link link, Runnable trouble) throws InterruptedException {
        trouble.run();
        try {
            Thread.sleep(time);
        } finally {
            link.heal();
        }
    }

    @Override
    public String toString() {
        return how == How.CUT
                ? wire + " are cut"
                : "%s are %s for %.1f s".formatted(wire, how.text, time.toMillis() / 1000.0);
    }
}
