package dev.sagashop.saga.bff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** What goes over the wire, byte by byte. */
final class Wire {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Wire() {}

    /** The answer to a client that can read gzip, as it came. */
    static HttpResponse<byte[]> answer(String url, String customerId) {
        return sent(request(url, customerId));
    }

    /** The answer to the client that has that one already. */
    static HttpResponse<byte[]> answerAgain(HttpResponse<byte[]> first, String customerId) {
        HttpRequest.Builder request = request(first.uri().toString(), customerId);
        first.headers().firstValue("ETag").ifPresent(tag -> request.header("If-None-Match", tag));
        return sent(request);
    }

    private static HttpRequest.Builder request(String url, String customerId) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("X-Customer-Id", customerId)
                .header("Accept-Encoding", "gzip");
    }

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean isGzip(HttpResponse<byte[]> answer) {
        return answer.headers().allValues("Content-Encoding").contains("gzip");
    }

    static int plainBytes(JsonNode answer) {
        return answer.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    static int gzipBytes(JsonNode answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(answer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    /** How many single values it tells. */
    static int fields(JsonNode answer) {
        int fields = answer.isValueNode() ? 1 : 0;
        for (JsonNode part : answer) {
            fields += fields(part);
        }
        return fields;
    }
}
