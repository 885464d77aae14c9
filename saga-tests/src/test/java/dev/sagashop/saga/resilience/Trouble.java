package dev.sagashop.saga.resilience;

import dev.sagashop.saga.dsl.Shop;

/** What can happen to a service. */
enum Trouble {
    STOPPED {
        @Override
        void begin(Shop shop, String service) {
            shop.stop(service);
        }

        @Override
        void end(Shop shop, String service) {
            shop.start(service);
        }
    },

    STALLED {
        @Override
        void begin(Shop shop, String service) {
            shop.network(service).stall();
        }

        @Override
        void end(Shop shop, String service) {
            shop.network(service).heal();
        }
    };

    abstract void begin(Shop shop, String service);

    abstract void end(Shop shop, String service);

    void during(Shop shop, String service, Runnable test) {
        begin(shop, service);
        try {
            test.run();
        } finally {
            end(shop, service);
        }
    }
}
