package dev.sagashop.localstack.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** One client's connection to a server, copied both ways; requests wait at the gate, answers never do. */
final class Connection {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final Socket client;
    private final Socket service;
    private final Gate gate;
    private final Consumer<Connection> onEnd;

    Connection(Socket client, Socket service, Gate gate, Consumer<Connection> onEnd) throws IOException {
        this.client = client;
        this.service = service;
        this.gate = gate;
        this.onEnd = onEnd;
        client.setTcpNoDelay(true);
        service.setTcpNoDelay(true);
    }

    void open() {
        Thread.startVirtualThread(() -> copy(client, service, true));
        Thread.startVirtualThread(() -> copy(service, client, false));
    }

    /** Both ends see a connection that was reset. */
    void cut() {
        try (client;
                service) {
            client.setSoLinger(true, 0);
            service.setSoLinger(true, 0);
        } catch (IOException hungUpMeanwhile) {
            // Then there is nothing left to cut.
        }
    }

    private void copy(Socket from, Socket to, boolean gated) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (gated) {
                    gate.pass();
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // One of the two has hung up, which ends the connection for the other as well.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            onEnd.accept(this);
        }
    }
}
