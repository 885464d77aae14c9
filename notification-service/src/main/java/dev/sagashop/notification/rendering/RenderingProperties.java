package dev.sagashop.notification.rendering;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are written.
 *
 * @param locale how amounts and countries are written; the sentences are English
 */
@ConfigurationProperties("sagashop.rendering")
record RenderingProperties(Locale locale) {}
