package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import java.time.Duration;

/**
 * A broker goes away and comes back.
 *
 * @param number which one, 1 or more
 * @param away how long one that was killed stays away
 */
public record BrokerFault(int number, How how, Duration away) implements Fault {

    /** Two of three brokers that are away at once are more than the third can make up for. */
    static final String TARGET = "brokers";

    /** What happens. */
    public enum How {
        RESTARTED("restart of a broker"),
        KILLED("kill -9 of a broker");

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
        return TARGET;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        switch (how) {
            case RESTARTED -> shop.restartBroker(number);
            case KILLED -> shop.killBroker(number, away);
        }
    }

    @Override
    public String toString() {
        return how == How.RESTARTED
                ? "restart of broker " + number
                : "kill -9 of broker %d, away for %.1f s".formatted(number, away.toMillis() / 1000.0);
    }
}
