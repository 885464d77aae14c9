package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.ChaosException;
import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A service's database can only be read for a while, as after a failover to a standby.
 *
 * @param time how long
 */
public record ReadOnlyDatabase(Part service, Duration time) implements Fault {

    @Override
    public String kind() {
        return "read-only database";
    }

    /** Restarts and kills of the server would end what this one begins. */
    @Override
    public Object target() {
        return DatabaseFault.KILLED.target();
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        set(shop, true);
        try {
            Thread.sleep(time);
        } finally {
            set(shop, false);
        }
        Patience.await(service.label() + " is ready again", shop.first(service)::isReady);
    }

    private void set(ChaosShop shop, boolean readOnly) {
        try {
            shop.setReadOnly(service, readOnly);
        } catch (SQLException e) {
            throw new ChaosException(service.label() + "'s database could not be made read-only or writable: " + e);
        }
    }

    @Override
    public String toString() {
        return "%s's database is read-only for %.1f s".formatted(service.label(), time.toMillis() / 1000.0);
    }
}
