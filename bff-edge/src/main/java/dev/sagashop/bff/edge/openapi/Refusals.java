package dev.sagashop.bff.edge.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The problems that both BFFs answer, each with an example, for operations to refer to. */
final class Refusals {

    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 502, 503, 504);

    private final Map<Integer, List<Map<String, Object>>> examples;

    /** @param examples a problem or more for each status */
    Refusals(List<Map<String, Object>> examples) {
        this.examples = examples.stream().collect(Collectors.groupingBy(example -> (Integer) example.get("status")));
    }

    static ApiResponse referenceTo(int status) {
        return new ApiResponse().$ref("#/components/responses/" + nameOf(status));
    }

    /** Defines those statuses that an operation refers to. */
    void define(Components components, Set<String> statuses) {
        examples.forEach((status, problems) -> {
            if (statuses.contains(String.valueOf(status))) {
                components.addResponses(nameOf(status), answer(status, problems));
            }
        });
    }

    private static String nameOf(int status) {
        return "Problem" + status;
    }

    private static ApiResponse answer(int status, List<Map<String, Object>> examples) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        examples.forEach(example -> problem.addExamples(
                String.valueOf(example.get("type")).replaceFirst(".*:", ""), new Example().value(example)));
        ApiResponse answer = new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", problem));
        if (WORTH_ANOTHER_TRY.contains(status)) {
            answer.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header()
                            .description("Seconds to wait before another try")
                            .schema(new IntegerSchema().example(2)));
        }
        return answer;
    }
}
