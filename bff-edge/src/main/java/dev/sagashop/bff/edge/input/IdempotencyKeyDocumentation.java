package dev.sagashop.bff.edge.input;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Tells the readers of the OpenAPI document which operations can be repeated with a key. */
@Configuration(proxyBeanMethods = false)
class IdempotencyKeyDocumentation {

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(IdempotencyKey.class);
    }

    @Bean
    OperationCustomizer idempotencyKeyHeader() {
        return (operation, handler) -> {
            if (takesKey(handler)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IdempotencyKey.HEADER)
                        .required(false)
                        .description("Makes the request safe to repeat: the same key and body give the same order"
                                + " again, the same key with another body is refused")
                        .schema(new StringSchema()
                                .minLength(1)
                                .maxLength(IdempotencyKeyResolver.MAX_LENGTH)
                                .example("cart-17")));
            }
            return operation;
        };
    }

    private static boolean takesKey(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(IdempotencyKey.class));
    }
}
