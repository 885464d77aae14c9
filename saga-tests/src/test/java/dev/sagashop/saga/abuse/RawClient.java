package dev.sagashop.saga.abuse;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that says what it likes, as slowly as it likes. */
final class RawClient implements AutoCloseable {

    private static final int ANSWER_WITHIN_MILLIS = 20_000;

    private final Socket socket;

    RawClient(String url) throws IOException {
        URI shop = URI.create(url);
        socket = new Socket(shop.getHost(), shop.getPort());
        socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
    }

    void says(String text) throws IOException {
        says(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void says(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The first line of the answer, such as {@code HTTP/1.1 202}; empty if there is none. */
    String statusLine() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
