package dev.sagashop.notification.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds plain text templates to Spring Boot's Thymeleaf, which reads HTML. */
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {

    /** Templates whose name ends in {@code .txt}; asked before the one for HTML, which takes any name. */
    @Bean
    ITemplateResolver plainTextTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setOrder(1);
        resolver.setResolvablePatterns(Set.of("*.txt"));
        resolver.setPrefix("templates/");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    @Bean
    MailRenderer mailRenderer(ITemplateEngine templates, RenderingProperties properties) {
        return new MailRenderer(templates, properties.locale());
    }
}
