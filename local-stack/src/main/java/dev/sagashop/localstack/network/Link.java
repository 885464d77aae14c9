package dev.sagashop.localstack.network;

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

/** The way to one server: a TCP proxy that lets everything through until it is told to make trouble. */
public final class Link implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int BACKLOG = 512;

    private final int port;
    private final Gate gate = new Gate();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    private volatile int servicePort;

    /** Null while connections are refused. */
    private @Nullable Listener listener;

    /** A way from any free port. */
    public Link() {
        Listener first = listenOn(0);
        this.listener = first;
        this.port = first.socket().getLocalPort();
    }

    /** The port that clients connect to. */
    public int port() {
        return port;
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
        if (listener != null) {
            listener.close();
            listener = null;
        }
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

    private Listener listenOn(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, wanted), BACKLOG);
            return new Listener(socket, Thread.startVirtualThread(() -> acceptAll(socket)));
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

    /** Who takes connections: a socket, and the thread that waits on it. */
    private record Listener(ServerSocket socket, Thread acceptor) {

        /** A socket on which a virtual thread waits is closed by that thread, and until then it goes on to listen. */
        void close() {
            try {
                socket.close();
                acceptor.join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
