package dev.sagashop.bff.edge.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples as files: {@code /openapi/<name of the schema>.json}, and {@code /openapi/<operation>.txt} for what is not
 * JSON. Tests compare the same files with what is answered.
 */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();

    private Examples() {}

    static List<Map<String, Object>> problems() {
        return JSON.readValue(text("problems.json").orElseThrow(), new TypeReference<>() {});
    }

    /** Gives each request and each answer the example that there is for it. */
    static void addTo(Operation operation) {
        Stream<Content> request = Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
        Stream<Content> answers = operation.getResponses().values().stream().map(answer -> answer.getContent());
        Stream.concat(request, answers)
                .filter(Objects::nonNull)
                .flatMap(content -> content.values().stream())
                .forEach(body -> exampleFor(body, operation).ifPresent(body::setExample));
    }

    private static Optional<Object> exampleFor(MediaType body, Operation operation) {
        String reference = body.getSchema() == null ? null : body.getSchema().get$ref();
        if (reference == null) {
            return text(operation.getOperationId() + ".txt").map(text -> text);
        }
        return text(reference.substring(reference.lastIndexOf('/') + 1) + ".json")
                .map(text -> JSON.readValue(text, Object.class));
    }

    private static Optional<String> text(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/openapi/" + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
