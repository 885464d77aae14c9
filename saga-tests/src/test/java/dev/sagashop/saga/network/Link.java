package dev.sagashop.saga.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way to one service: a TCP proxy that lets everything through until it is told to make trouble. */
public final class Link implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int BACKLOG = 512;

    private final int port;
    private final Gate gate = new Gate();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    private volatile int servicePort;

    /** Null while connections are refused. */
    private @Nullable ServerSocket listener;

    private Thread acceptor;

    /** A way from any free port. */
    public Link() {
        this.listener = listenOn(0);
        this.port = listener.getLocalPort();
    }

    /** From now on, connections lead to what listens on this port of this machine. */
    public void leadTo(int port) {
        servicePort = port;
    }

    public String url() {
        return "http://" + LOOPBACK.getHostAddress() + ":" + port;
    }

    /** The service takes connections and requests, and answers none. */
    public void stall() {
        gate.holdFor(Gate.CLOSED);
    }

    /** Every request comes that much later. */
    public void delay(Duration by) {
        gate.holdFor(by);
    }

    /** Nobody listens any more, as when a service has stopped. */
    public synchronized void refuse() {
        close(listener);
        listener = null;
        awaitEndOf(acceptor);
        cut();
    }

    /** Breaks the connections that are open; new ones are taken. */
    public void cut() {
        open.forEach(Connection::cut);
    }

    /** All is well again. What was held back by a stall is lost, and not done late. */
    public synchronized void heal() {
        if (gate.isClosed()) {
            cut();
        }
        gate.holdFor(Duration.ZERO);
        if (listener == null) {
            listener = listenOn(port);
        }
    }

    @Override
    public void close() {
        refuse();
        gate.holdFor(Duration.ZERO);
    }

    private ServerSocket listenOn(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, wanted), BACKLOG);
            acceptor = Thread.startVirtualThread(() -> acceptAll(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + wanted, e);
        }
    }

    private void acceptAll(ServerSocket socket) {
        try {
            while (true) {
                connect(socket.accept());
            }
        } catch (IOException closed) {
            // by refuse()
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Connection connection = new Connection(client, new Socket(LOOPBACK, servicePort), gate, open::remove);
            open.add(connection);
            connection.open();
        } catch (IOException nobodyThere) {
            client.close();
        }
    }

    /** A socket on which a virtual thread waits is closed by that thread, and until then it goes on to listen. */
    private static void awaitEndOf(Thread acceptor) {
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable ServerSocket socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
