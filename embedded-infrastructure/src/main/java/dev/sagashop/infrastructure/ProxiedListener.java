package dev.sagashop.infrastructure;

/**
 * A second way to a broker, through a proxy: a broker tells its clients where to connect, so it has to know.
 *
 * @param port where the broker listens for the proxy
 * @param proxyPort where the proxy listens for clients, on the loopback address as well
 */
public record ProxiedListener(int port, int proxyPort) {}
