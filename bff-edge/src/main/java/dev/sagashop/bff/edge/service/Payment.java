package dev.sagashop.bff.edge.service;

import dev.sagashop.events.data.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its service tells it.
 *
 * @param authorizationId the gateway's, once it has authorized
 * @param declineReason the gateway's, once it has declined
 */
public record Payment(
        String status,
        Money amount,
        @Nullable String authorizationId,
        @Nullable String declineReason,
        Instant updatedAt) {}
