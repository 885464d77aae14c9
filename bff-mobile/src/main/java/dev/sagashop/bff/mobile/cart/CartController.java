package dev.sagashop.bff.mobile.cart;

import dev.sagashop.bff.edge.cart.CartAnswers;
import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.input.Sku;
import dev.sagashop.bff.edge.openapi.Refuses;
import dev.sagashop.bff.edge.service.Cart;
import dev.sagashop.bff.edge.service.CartAddition;
import dev.sagashop.bff.edge.service.CartClient;
import dev.sagashop.bff.edge.service.CartQuantity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes go to the order service as they came; one of an outdated version is refused with the cart as it is now. */
@RestController
@RequestMapping(path = "/mobile/cart", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cart")
class CartController {

    private static final String OUTDATED =
            "Refused with 409 if the version is outdated; the problem's member cart is then the cart as it is now.";

    private final CartClient carts;
    private final CartAnswers answers;

    CartController(CartClient carts, CartAnswers answers) {
        this.carts = carts;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "The cart, ready to show; an empty one where there was none")
    CartScreen cart(CustomerId customer) {
        return shown(() -> carts.cart(customer));
    }

    @PostMapping("/items")
    @Operation(summary = "Put more of a product into the cart", description = OUTDATED)
    @Refuses(409)
    CartScreen add(CustomerId customer, @RequestBody CartAddition addition) {
        return shown(() -> carts.add(customer, addition));
    }

    @PutMapping("/items/{sku}")
    @Operation(summary = "Set how many of a product are in the cart", description = OUTDATED)
    @Refuses(409)
    CartScreen set(CustomerId customer, @PathVariable @Sku String sku, @RequestBody CartQuantity quantity) {
        return shown(() -> carts.set(customer, sku, quantity));
    }

    @DeleteMapping("/items/{sku}")
    @Operation(summary = "Take a product out of the cart", description = OUTDATED)
    @Refuses(409)
    CartScreen remove(
            CustomerId customer,
            @PathVariable @Sku String sku,
            @RequestParam @PositiveOrZero(message = "must be 0 or more") long version) {
        return shown(() -> carts.remove(customer, sku, version));
    }

    private CartScreen shown(Supplier<Cart> answer) {
        return CartScreen.of(answers.shaped(answer, CartScreen::of));
    }
}
