package dev.sagashop.infrastructure;

import java.util.List;
import java.util.stream.Stream;

/** Settings of the server: durable as in production, reachable over the loopback address alone. */
final class PostgresSettings {
    private static final List<String> FIXED = List.of(
            "listen_addresses=" + Loopback.ADDRESS,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // Six services with their pools, their relays' listeners, and room for tests.
            "max_connections=200",
            // Short statements only: compiling them costs more than it saves.
            "jit=off",
            "log_min_messages=warning");

    /** Roles need their password; the superuser is the person at this machine. */
    static final String CLIENT_AUTHENTICATION = """
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private PostgresSettings() {}

    static List<String> asOptions(int port) {
        return Stream.concat(
                        Stream.of("-p", String.valueOf(port)),
                        FIXED.stream().flatMap(setting -> Stream.of("-c", setting)))
                .toList();
    }
}
