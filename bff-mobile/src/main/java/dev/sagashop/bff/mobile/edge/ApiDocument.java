package dev.sagashop.bff.mobile.edge;

import dev.sagashop.bff.mobile.customer.CustomerId;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CustomerId.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sagashop for phones")
                        .version("1")
                        .description("Flat fields, ready to show. Errors are RFC 9457 problems."));
    }

    /** Where a controller asks for the customer, a client sends the header. */
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
