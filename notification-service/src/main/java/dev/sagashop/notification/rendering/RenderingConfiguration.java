package dev.sagashop.notification.rendering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the renderer, which compiles the templates: one that is broken keeps the service from starting. */
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {

    @Bean
    MailRenderer mailRenderer(RenderingProperties properties) {
        return new MailRenderer(properties.locale());
    }
}
