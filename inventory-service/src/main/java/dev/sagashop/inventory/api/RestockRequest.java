package dev.sagashop.inventory.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to book.
 *
 * @param quantity pieces, 1 to 100000
 */
record RestockRequest(
        @NotNull(message = "must be given") @Min(value = 1, message = BOUNDS) @Max(value = 100_000, message = BOUNDS) @Nullable Integer quantity) {

    private static final String BOUNDS = "must be between 1 and 100000";
}
