package dev.sagashop.order.support;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. Paths into the body are JSON pointers. */
public record Answer(int status, String contentType, String location, String retryAfter, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                JSON.readTree(response.body()));
    }

    public UUID orderId() {
        return UUID.fromString(text("/orderId"));
    }

    public String text(String path) {
        return body.at(path).asString("");
    }

    public List<String> texts(String arrayPath, String field) {
        return body.at(arrayPath)
                .valueStream()
                .map(entry -> entry.path(field).asString(""))
                .toList();
    }
}
