package dev.sagashop.bff.web.order;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.sagashop.bff.edge.service.NewOrder;
import dev.sagashop.bff.web.money.DecimalMoney;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer orders; the order service judges it.
 *
 * @param expectedTotal what the customer was shown: an order that costs more is refused. Without it, it is placed at the
 *     prices of that moment
 */
@Schema(name = "NewOrder")
record OrderRequest(
        @Schema(requiredMode = REQUIRED) @Nullable List<NewOrder.Line> lines,
        @Schema(requiredMode = REQUIRED) @Nullable String paymentMethod,
        @Schema(requiredMode = REQUIRED) NewOrder.@Nullable Address shippingAddress,
        @Nullable DecimalMoney expectedTotal) {

    NewOrder toOrder() {
        return new NewOrder(
                lines, paymentMethod, shippingAddress, DecimalMoney.toMinorUnits("expectedTotal", expectedTotal));
    }
}
