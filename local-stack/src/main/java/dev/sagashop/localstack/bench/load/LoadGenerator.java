package dev.sagashop.localstack.bench.load;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Places orders at a steady rate, with one thread: the shop has the same cores, and should have most of them. */
public final class LoadGenerator implements AutoCloseable {

    /** Bounds what waits in the shop, as a crowd of customers has its bounds. */
    private static final int MOST_UNDER_WAY = 1_000;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final URI target;
    private final Baskets baskets;
    private final int mostUnderWay;

    /** @param target where orders are posted to */
    public LoadGenerator(URI target, Baskets baskets) {
        this(target, baskets, MOST_UNDER_WAY);
    }

    /** @param mostUnderWay what is due while there are so many is not sent */
    LoadGenerator(URI target, Baskets baskets, int mostUnderWay) {
        this.target = target;
        this.baskets = baskets;
        this.mostUnderWay = mostUnderWay;
    }

    /** Begins when the schedule says so; the reception is told on one thread. */
    public Load start(Schedule schedule, Reception reception) {
        String name = UUID.randomUUID().toString().substring(0, 13);
        EventLoop loop = group.next();
        var connections = new Connections(loop, target, new OrderRequest(target, baskets), reception, mostUnderWay);
        return Load.start(loop, connections, schedule, name);
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
