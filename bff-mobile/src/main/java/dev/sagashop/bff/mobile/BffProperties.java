package dev.sagashop.bff.mobile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of the BFF's own answers.
 *
 * @param pageSize items of a page, 1 to 100; the phone does not choose
 * @param retryAfter what a client is told to wait before it asks again for what a service could not give; whole seconds
 * @param maxBody the largest request body that is read
 */
@ConfigurationProperties("sagashop.bff")
public record BffProperties(
        @DefaultValue("20") int pageSize,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("64KB") DataSize maxBody) {}
