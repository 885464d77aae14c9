package dev.sagashop.order.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.OrderBounds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for. Its shape is checked before anything reads it, so nothing here is null then.
 *
 * @param lines what, and how much of it
 * @param paymentMethod the token of the payment method
 * @param shippingAddress where to
 * @param expectedTotal what the customer was shown that all of it costs: an order that costs more is not placed. Null leaves
 *     that to chance
 */
public record NewOrder(
        @NotNull(message = REQUIRED) @Size(min = 1, max = OrderBounds.MAX_LINES, message = "must have 1 to 100 entries") List<@NotNull(message = REQUIRED) @Valid Line> lines,

        @Visible String paymentMethod,
        @NotNull(message = REQUIRED) @Valid Address shippingAddress,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money expectedTotal) {

    private static final String REQUIRED = "is required";

    /**
     * One product.
     *
     * @param sku which
     * @param quantity pieces
     */
    public record Line(
            @Visible @Size(max = 64, message = "must be at most 64 characters") @PlainText
            String sku,

            @NotNull(message = REQUIRED) @Range(min = 1, max = OrderBounds.MAX_PIECES_OF_LINE, message = "must be between 1 and 99")
            Integer quantity) {}

    /** An address, as {@link dev.sagashop.events.data.ShippingAddress}. */
    public record Address(
            @Visible @Size(max = 100, message = "must be at most 100 characters") @PlainText
            String name,

            @Visible @Size(max = 100, message = "must be at most 100 characters") @PlainText
            String street,

            @Visible @Size(max = 100, message = "must be at most 100 characters") @PlainText
            String city,

            @Visible @Size(max = 12, message = "must be at most 12 characters") @PlainText
            String postalCode,

            @Visible String country) {}

    /** Whether this is more than the customer was shown; in another currency it is, too. */
    boolean expectsLessThan(Money total) {
        return expectedTotal != null
                && !(expectedTotal.currency().equals(total.currency())
                        && expectedTotal.minorUnits() >= total.minorUnits());
    }

    List<String> skus() {
        return lines.stream().map(Line::sku).toList();
    }
}
