package dev.sagashop.localstack;

/**
 * A server that the shop uses, and what becomes of it when the shop closes.
 *
 * @param server the server
 * @param letGo stops it, if it was started for this shop
 */
record Held<T>(T server, Runnable letGo) implements AutoCloseable {

    static <T> Held<T> thatStays(T server) {
        return new Held<>(server, () -> {});
    }

    @Override
    public void close() {
        letGo.run();
    }
}
