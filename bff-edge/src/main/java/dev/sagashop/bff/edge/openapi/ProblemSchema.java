package dev.sagashop.bff.edge.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a problem looks like, for the OpenAPI document alone; what is answered is Spring's {@code ProblemDetail}.
 *
 * @param errors the parts of the request that are to blame
 */
@Schema(name = "Problem", description = "RFC 9457; some types have members of their own, such as cart")
record ProblemSchema(
        @Schema(format = "uri", description = "Which kind of problem; it never changes")
        String type,

        String title,
        int status,

        @Schema(description = "For people: may change at any time") @Nullable String detail,

        @Schema(format = "uri-reference") @Nullable String instance,
        @Nullable List<Fault> errors) {

    /** One of them. */
    @Schema(name = "ProblemFault")
    record Fault(
            @Schema(description = "A path into the body such as lines[0].quantity, or a parameter's or header's name")
            String field,

            @Schema(description = "Continues the sentence that the field begins")
            String message) {}
}
