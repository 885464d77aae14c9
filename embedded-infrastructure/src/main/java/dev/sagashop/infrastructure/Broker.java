package dev.sagashop.infrastructure;

/** A Kafka broker that runs somewhere. */
public interface Broker {

    /** What clients connect to, as {@code host:port}. */
    String bootstrapServers();
}
