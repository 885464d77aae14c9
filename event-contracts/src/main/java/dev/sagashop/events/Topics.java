package dev.sagashop.events;

/** The Kafka topics: one a publishing service, keyed by {@link Event#subject()}, the catalogue, and the audit. */
public final class Topics {

    public static final String ORDERS = "orders";
    public static final String PAYMENTS = "payments";
    public static final String INVENTORY = "inventory";
    public static final String NOTIFICATIONS = "notifications";

    /** Compacted: the newest event of a SKU is kept for good. */
    public static final String CATALOG = "catalog";

    /** Shared by who asks for a reconciliation and who answers; apart from the saga, whose events are never behind it. */
    public static final String RECONCILIATIONS = "reconciliations";

    /** Of every topic; services scale out up to as many instances. */
    public static final int PARTITIONS = 12;

    private Topics() {}
}
