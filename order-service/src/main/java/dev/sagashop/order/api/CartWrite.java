package dev.sagashop.order.api;

import dev.sagashop.order.decision.OrderBounds;
import dev.sagashop.order.placement.PlainText;
import dev.sagashop.order.placement.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;

/** What a customer wants of the cart. Its shape is checked before anything reads it, so nothing here is null then. */
sealed interface CartWrite {

    String REQUIRED = "is required";

    /**
     * More of a product.
     *
     * @param sku which
     * @param quantity pieces to add
     * @param version of the cart that the customer saw
     */
    record Add(
            @Visible @Size(max = 64, message = "must be at most 64 characters") @PlainText
            String sku,

            @NotNull(message = REQUIRED) @Range(min = 1, max = OrderBounds.MAX_PIECES_OF_LINE, message = "must be between 1 and 99")
            Integer quantity,

            @NotNull(message = REQUIRED) @PositiveOrZero(message = "must be 0 or more") Long version)
            implements CartWrite {}

    /**
     * So many pieces of the product that the path names.
     *
     * @param quantity pieces from now on
     * @param version of the cart that the customer saw
     */
    record Set(
            @NotNull(message = REQUIRED) @Range(min = 1, max = OrderBounds.MAX_PIECES_OF_LINE, message = "must be between 1 and 99")
            Integer quantity,

            @NotNull(message = REQUIRED) @PositiveOrZero(message = "must be 0 or more") Long version)
            implements CartWrite {}
}
