package dev.sagashop.bff.edge.customer;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the readers of the OpenAPI document that where a controller asks for the customer, a client sends the header. */
@Configuration(proxyBeanMethods = false)
class CustomerHeaderDocumentation {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CustomerId.class);
    }

    @Bean
    OperationCustomizer customerHeader() {
        return (operation, handler) -> {
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(CustomerId.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(CustomerId.HEADER)
                        .required(true)
                        .description("Who is asking")
                        .schema(new StringSchema().maxLength(64).example("alice")));
            }
            return operation;
        };
    }
}
