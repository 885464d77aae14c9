package dev.sagashop.localstack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where each part listens, always on the loopback address. */
public final class Ports {
    static final String ADDRESS = "127.0.0.1";
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private final Map<Part, Integer> ports;

    private Ports(Map<Part, Integer> ports) {
        this.ports = new EnumMap<>(ports);
    }

    /** The design's ports, except where the environment says otherwise ({@code SAGASHOP_BFF_WEB_PORT} ...). */
    public static Ports from(Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, chosen(part, environment));
        }
        return new Ports(ports);
    }

    /** As many free ports as there are parts, for tests. */
    public static Ports anyFree() {
        List<ServerSocket> held = new ArrayList<>();
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        try {
            for (Part part : Part.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS));
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new StartUpException("There are not enough free ports", e);
        }
        return new Ports(ports);
    }

    public int of(Part part) {
        return Objects.requireNonNull(ports.get(part), part::label);
    }

    public String url(Part part) {
        return "http://" + ADDRESS + ":" + of(part);
    }

    /** The same, as {@link #from} reads it. */
    public Map<String, String> toEnvironment() {
        Map<String, String> environment = new HashMap<>();
        ports.forEach((part, port) -> environment.put(part.portVariable(), String.valueOf(port)));
        return environment;
    }

    /** Fails, with a line per port, if another program listens on one of them or two parts share one. */
    void requireFree() {
        List<String> lines = new ArrayList<>();
        Map<Integer, Part> seen = new HashMap<>();
        ports.forEach((part, port) -> {
            Part other = seen.putIfAbsent(port, part);
            if (other != null) {
                lines.add("Port %d is meant for %s and for %s; set %s to another."
                        .formatted(port, other.label(), part.label(), part.portVariable()));
            } else if (isTaken(port)) {
                lines.add(
                        "Port %d, meant for %s, is taken by another program; stop that or choose another port: %s=%d ./shop up"
                                .formatted(port, part.label(), part.portVariable(), port + 10_000));
            }
        });
        if (!lines.isEmpty()) {
            throw new StartUpException(String.join(System.lineSeparator(), lines));
        }
    }

    private static int chosen(Part part, Map<String, String> environment) {
        String value = environment.getOrDefault(part.portVariable(), String.valueOf(part.defaultPort()));
        boolean isPort =
                value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
        if (!isPort) {
            throw new StartUpException(
                    "%s has to be a port from 1 to 65535, not \"%s\".".formatted(part.portVariable(), value));
        }
        return Integer.parseInt(value);
    }

    /** Asks both ways: on some systems one may bind an address that is served through the wildcard address. */
    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(ADDRESS));
                Socket client = new Socket()) {
            socket.close();
            client.connect(new InetSocketAddress(ADDRESS, port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (ConnectException nobodyListens) {
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
