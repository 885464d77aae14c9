package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;

/** The database goes away and comes back. */
public enum DatabaseFault implements Fault {
    RESTARTED("restart of the database") {
        @Override
        public void inflict(ChaosShop shop, Crowd crowd) {
            shop.restartDatabase();
        }
    },
    KILLED("kill -9 of the database") {
        @Override
        public void inflict(ChaosShop shop, Crowd crowd) {
            shop.killDatabase();
        }
    };

    private final String kind;

    DatabaseFault(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Object target() {
        return DatabaseFault.class;
    }

    @Override
    public String toString() {
        return kind;
    }
}
