package dev.sagashop.bff.edge.service;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sagashop.events.data.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer orders, as it was sent: the order service alone judges whether it is complete and allowed.
 *
 * @param lines what, and how many of it
 * @param paymentMethod such as {@code pm_card_visa}
 * @param shippingAddress where the goods go
 * @param expectedTotal what the customer was shown: an order that costs more is refused. Without it, it is placed at the
 *     prices of that moment
 */
public record NewOrder(
        @Schema(requiredMode = REQUIRED) @Nullable List<Line> lines,
        @Schema(requiredMode = REQUIRED) @Nullable String paymentMethod,
        @Schema(requiredMode = REQUIRED) @Nullable Address shippingAddress,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money expectedTotal) {

    /** One product of the order. */
    public record Line(
            @Schema(requiredMode = REQUIRED) @Nullable String sku,
            @Schema(requiredMode = REQUIRED) @Nullable Integer quantity) {}

    /** Where the goods go; the country as ISO 3166-1 alpha-2. */
    public record Address(
            @Schema(requiredMode = REQUIRED) @Nullable String name,
            @Schema(requiredMode = REQUIRED) @Nullable String street,
            @Schema(requiredMode = REQUIRED) @Nullable String city,
            @Schema(requiredMode = REQUIRED) @Nullable String postalCode,
            @Schema(requiredMode = REQUIRED) @Nullable String country) {}
}
