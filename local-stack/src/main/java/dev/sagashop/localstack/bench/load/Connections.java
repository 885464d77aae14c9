package dev.sagashop.localstack.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * As many connections as there are orders under way, up to a bound; the one used last is used next. Everything happens
 * on one thread, so that nothing here waits for anything.
 */
final class Connections {

    private static final int CONNECT_MILLIS = 5_000;

    /** Sooner than the shop does, or an order is sent where nobody listens any more. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Bootstrap bootstrap;
    private final OrderRequest requests;
    private final Reception reception;
    private final int most;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> busy = new LinkedHashSet<>();

    Connections(EventLoop loop, URI target, OrderRequest requests, Reception reception, int most) {
        this.requests = requests;
        this.reception = reception;
        this.most = most;
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .remoteAddress(new InetSocketAddress(target.getHost(), target.getPort()))
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), connectionOf(channel));
                    }
                });
    }

    private Connection connectionOf(Channel channel) {
        return new Connection(this, channel);
    }

    /** Lets it leave, on a connection that is there or on a new one, unless as many as may be are under way. */
    void send(Order order, long now) {
        Connection connection = idle.pollFirst();
        if (connection != null) {
            write(connection, order, now);
        } else if (busy.size() < most) {
            open(order, now);
        } else {
            reception.notSent(order);
        }
    }

    private void open(Order order, long now) {
        reception.sent(order);
        ChannelFuture connecting = bootstrap.connect();
        Connection connection = connecting.channel().pipeline().get(Connection.class);
        connection.carry(order, now);
        busy.add(connection);
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                flush(connection, order);
            } else {
                connection.giveUp("no connection: " + done.cause());
            }
        });
    }

    private void write(Connection connection, Order order, long now) {
        reception.sent(order);
        connection.carry(order, now);
        busy.add(connection);
        flush(connection, order);
    }

    private void flush(Connection connection, Order order) {
        Channel channel = connection.channel();
        channel.writeAndFlush(requests.bytes(order, channel.alloc()), channel.voidPromise());
    }

    void answered(Connection connection, Order order, Answer answer) {
        busy.remove(connection);
        reception.answered(order, answer);
    }

    void free(Connection connection) {
        idle.addFirst(connection);
    }

    void closed(Connection connection) {
        idle.remove(connection);
    }

    int underWay() {
        return busy.size();
    }

    /** Gives up what was never answered, and connections that nobody has needed for a while. */
    void tidyUp(long now) {
        while (!idle.isEmpty() && now - idle.getLast().lastUsed() > IDLE_NANOS) {
            idle.removeLast().channel().close();
        }
        busy.stream()
                .takeWhile(connection -> now - connection.lastUsed() > ANSWER_NANOS)
                .toList()
                .forEach(connection -> connection.giveUp("no answer within 20 s"));
    }

    void close() {
        busy.stream().toList().forEach(connection -> connection.giveUp("the load has ended"));
        idle.stream().toList().forEach(connection -> connection.channel().close());
        idle.clear();
    }
}
