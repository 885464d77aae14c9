package dev.sagashop.bff.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where a BFF's API is, and the bounds of its answers.
 *
 * @param apiPath what the paths of all answers that are some customer's begin with, such as {@code /api/}
 * @param deadline within which an aggregated answer is given, with what has come by then
 * @param retryAfter what a client is told to wait before it asks again for what a service could not give; whole seconds
 * @param maxBody the largest request body that is read
 */
@ConfigurationProperties("sagashop.bff")
public record EdgeProperties(String apiPath, Duration deadline, Duration retryAfter, DataSize maxBody) {}
