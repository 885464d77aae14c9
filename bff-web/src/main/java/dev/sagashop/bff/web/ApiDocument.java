package dev.sagashop.bff.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document's title page. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sagashop for browsers")
                        .version("1")
                        .description(
                                "Errors are RFC 9457 problems. An answer that lacks a part names it in degraded."));
    }
}
