package dev.sagashop.bff.mobile.revalidation;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** Tells the readers of the OpenAPI document that every read is tagged, and that a client need not read it twice. */
@Configuration(proxyBeanMethods = false)
class RevalidationDocumentation {

    private static final String A_TAG = "\"kAFQmDzST7DWlj99KOF_cg\"";

    @Bean
    OpenApiCustomizer taggedReads() {
        return document -> document.getPaths().values().stream()
                .map(path -> path.getGet())
                .filter(Objects::nonNull)
                .forEach(RevalidationDocumentation::addTo);
    }

    private static void addTo(Operation read) {
        read.addParametersItem(new HeaderParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .required(false)
                .description("The ETag of the answer that the client has")
                .schema(text()));
        ApiResponses answers = read.getResponses();
        Objects.requireNonNull(answers.get("200")).addHeaderObject(HttpHeaders.ETAG, tag());
        answers.addApiResponse(
                "304",
                new ApiResponse().description("The client has it already").addHeaderObject(HttpHeaders.ETAG, tag()));
    }

    private static Header tag() {
        return new Header()
                .required(true)
                .description("Strong: names the bytes of the answer, compressed or not")
                .schema(text());
    }

    private static StringSchema text() {
        StringSchema schema = new StringSchema();
        schema.setExample(A_TAG);
        return schema;
    }
}
