package dev.sagashop.bff.edge.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Completes the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ContractDocumentation {

    @Bean
    ModelConverter recordSchemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new NestedNames()).openapi31(true);
    }

    @Bean
    ModelConverter requiredComponents(ObjectMapperProvider mappers) {
        return new RequiredComponents(mappers.jsonMapper());
    }

    @Bean
    OperationCustomizer refusalsOfEachOperation() {
        return (operation, handler) -> {
            IntStream.concat(impliedBy(operation), declaredBy(handler))
                    .sorted()
                    .distinct()
                    .forEach(status -> operation
                            .getResponses()
                            .addApiResponse(String.valueOf(status), Refusals.referenceTo(status)));
            return operation;
        };
    }

    /** After all operations are known, with their parameters. */
    @Bean
    OpenApiCustomizer examplesAndProblems() {
        Refusals refusals = new Refusals(Examples.problems());
        return document -> {
            ModelConverters.getInstance(true)
                    .readAll(ProblemSchema.class)
                    .forEach(document.getComponents()::addSchemas);
            refusals.define(document.getComponents(), statuses(document));
            operations(document).forEach(ContractDocumentation::tellWhereItIs);
            operations(document).forEach(Examples::addTo);
        };
    }

    private static IntStream impliedBy(Operation operation) {
        IntStream any = IntStream.of(400, 502, 503, 504);
        return operation.getRequestBody() == null ? any : IntStream.concat(any, IntStream.of(413, 415, 422));
    }

    private static IntStream declaredBy(HandlerMethod handler) {
        Refuses refuses = handler.getMethodAnnotation(Refuses.class);
        return refuses == null ? IntStream.empty() : IntStream.of(refuses.value());
    }

    /** What is accepted is found where the answer says. */
    private static void tellWhereItIs(Operation operation) {
        Stream.ofNullable(operation.getResponses().get("202"))
                .forEach(accepted -> accepted.addHeaderObject(
                        HttpHeaders.LOCATION,
                        new Header()
                                .required(true)
                                .description("Where the order is told")
                                .schema(new StringSchema().format("uri-reference"))));
    }

    private static Set<String> statuses(OpenAPI document) {
        return operations(document)
                .flatMap(operation -> operation.getResponses().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }
}
