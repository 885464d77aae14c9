package dev.sagashop.testing;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;
import dev.sagashop.infrastructure.TemporaryServers;

/** The broker and the database that {@code ./shop up} runs on, in a temporary directory. */
public final class EmbeddedStack implements TestStack {
    private final TemporaryServers servers = new TemporaryServers();

    EmbeddedStack() {}

    @Override
    public Broker broker() {
        return servers.broker();
    }

    @Override
    public Database database() {
        return servers.database();
    }
}
