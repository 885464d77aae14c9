package dev.sagashop.events;

/** Something that has happened. Its time, id and causes are in the CloudEvents headers around it, not in the data. */
public sealed interface Event
        permits OrderEvent, PaymentEvent, InventoryEvent, NotificationEvent, CatalogEvent, ReconciliationEvent {

    /**
     * What the event is about: an order id, a SKU on the catalogue's topic, or a window of a reconciliation. It is the key of the Kafka record, so
     * that all events of one subject stay in order, and the CloudEvents {@code subject}.
     */
    String subject();
}
