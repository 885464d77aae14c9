package dev.sagashop.localstack.bench.load;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Places orders at a steady rate, with one thread: the shop has the same cores, and should have most of them. */
public final class LoadGenerator implements AutoCloseable {

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final URI target;
    private final Baskets baskets;

    /** @param target where orders are posted to */
    public LoadGenerator(URI target, Baskets baskets) {
        this.target = target;
        this.baskets = baskets;
    }

    /** Begins when the schedule says so; the reception is told on one thread. */
    public Load start(Schedule schedule, Reception reception) {
        String name = UUID.randomUUID().toString().substring(0, 13);
        return Load.start(group.next(), target, baskets, schedule, reception, name);
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
