package dev.sagashop.localstack.chaos.fault;

import dev.sagashop.localstack.chaos.customer.Crowd;
import dev.sagashop.localstack.chaos.shop.ChaosShop;

/** The broker or the database goes away and comes back. */
public enum ServerFault implements Fault {
    BROKER_RESTART("restart of the broker", "broker") {
        @Override
        public void inflict(ChaosShop shop, Crowd crowd) {
            shop.restartBroker();
        }
    },
    DATABASE_RESTART("restart of the database", "database") {
        @Override
        public void inflict(ChaosShop shop, Crowd crowd) {
            shop.restartDatabase();
        }
    },
    DATABASE_KILL("kill -9 of the database", "database") {
        @Override
        public void inflict(ChaosShop shop, Crowd crowd) {
            shop.killDatabase();
        }
    };

    private final String kind;
    private final String server;

    ServerFault(String kind, String server) {
        this.kind = kind;
        this.server = server;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Object target() {
        return server;
    }

    @Override
    public String toString() {
        return kind;
    }
}
