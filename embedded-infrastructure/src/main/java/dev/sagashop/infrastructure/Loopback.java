package dev.sagashop.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The address that every embedded server listens on. */
final class Loopback {
    /** Numeric on purpose: {@code localhost} may mean ::1, where nobody listens. */
    static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** Returns the port asked for, or a free one when that is 0. */
    static int portOrAnyFree(int port) {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }
}
