package dev.sagashop.localstack.chaos.shop;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.EmbeddedBroker;
import dev.sagashop.infrastructure.ProxiedListener;
import dev.sagashop.localstack.network.Link;
import java.nio.file.Path;

/** A broker that can be restarted, with a link in front of it. */
final class ChaosBroker implements Broker, AutoCloseable {

    private final Path data;
    private final Link link;
    private final ProxiedListener behind;
    private EmbeddedBroker broker;

    private ChaosBroker(Path data, Link link, ProxiedListener behind) {
        this.data = data;
        this.link = link;
        this.behind = behind;
        this.broker = EmbeddedBroker.start(data, 0, behind);
    }

    static ChaosBroker start(Path data, Link link) {
        ProxiedListener behind = new ProxiedListener(FreePort.find(), link.port());
        link.leadTo(behind.port());
        return new ChaosBroker(data, link, behind);
    }

    /** Stops it as an upgrade does, and starts it on the same data and ports. */
    synchronized void restart() {
        int port = broker.port();
        broker.close();
        broker = EmbeddedBroker.start(data, port, behind);
    }

    /** The way past the link, for those who look on. */
    @Override
    public synchronized String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public synchronized void close() {
        broker.close();
    }
}
