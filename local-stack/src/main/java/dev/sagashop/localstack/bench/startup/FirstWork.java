package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.Part;

/**
 * The first thing that a service is given to do after a start.
 *
 * @param topic of the event that waits for it
 * @param type of that event, on the wire
 * @param answers the topic on which it answers; empty if it writes down what it has heard
 */
record FirstWork(String topic, String type, String answers) {

    /** What a service does on an event; the BFFs do nothing on one that nobody watches. */
    static FirstWork of(Part service) {
        return switch (service) {
            case ORDER_SERVICE -> new FirstWork("catalog", "dev.sagashop.product-changed.v1", "");
            case PAYMENT_SERVICE -> new FirstWork("orders", "dev.sagashop.order-placed.v1", "payments");
            case INVENTORY_SERVICE -> new FirstWork("orders", "dev.sagashop.order-placed.v1", "inventory");
            case NOTIFICATION_SERVICE -> new FirstWork("orders", "dev.sagashop.order-confirmed.v1", "notifications");
            case BFF_WEB, BFF_MOBILE, KAFKA, POSTGRES, SMTP, MAILBOX ->
                throw new IllegalArgumentException(service.label() + " handles no events on its own");
        };
    }

    boolean isWrittenDown() {
        return answers.isEmpty();
    }
}
