package dev.sagashop.bff.mobile.home;

import dev.sagashop.bff.edge.aggregation.Aggregation;
import dev.sagashop.bff.edge.aggregation.Aggregation.Part;
import dev.sagashop.bff.edge.aggregation.Aggregations;
import dev.sagashop.bff.edge.customer.CustomerId;
import dev.sagashop.bff.edge.service.Cart;
import dev.sagashop.bff.edge.service.CartClient;
import dev.sagashop.bff.edge.service.Catalogue;
import dev.sagashop.bff.edge.service.Catalogue.Found;
import dev.sagashop.bff.edge.service.Order;
import dev.sagashop.bff.edge.service.OrderClient;
import dev.sagashop.bff.edge.service.Page;
import dev.sagashop.bff.edge.service.Product;
import dev.sagashop.bff.mobile.MobileProperties;
import dev.sagashop.bff.mobile.product.ProductRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for everything at once, so that the phone waits for the slowest part alone. */
@RestController
@RequestMapping(path = "/mobile/home", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "home")
class HomeController {

    private static final int THE_NEWEST = 1;

    private final Aggregations aggregations;
    private final Catalogue catalogue;
    private final CartClient carts;
    private final OrderClient orders;
    private final MobileProperties properties;

    HomeController(
            Aggregations aggregations,
            Catalogue catalogue,
            CartClient carts,
            OrderClient orders,
            MobileProperties properties) {
        this.aggregations = aggregations;
        this.catalogue = catalogue;
        this.carts = carts;
        this.orders = orders;
        this.properties = properties;
    }

    @GetMapping
    @Operation(summary = "What the app opens with: a few products, the cart's badge, the newest order")
    Home home(CustomerId customer) {
        Aggregation answer = aggregations.begin();
        Part<Found<Page<Product>>> featured =
                answer.read("products", () -> catalogue.products(null, null, null, properties.featuredSize()));
        Part<Cart> cart = answer.read("cart", () -> carts.cart(customer));
        Part<Page<Order>> newest = answer.read("orders", () -> orders.orders(customer, null, THE_NEWEST));
        return home(answer.required(cart), answer.required(newest), answer.optional(featured), answer);
    }

    private static Home home(
            Cart cart, Page<Order> newest, Optional<Found<Page<Product>>> featured, Aggregation answer) {
        List<Product> products = featured.map(found -> found.value().items()).orElse(List.of());
        Stream<String> inProducts = featured.stream().flatMap(found -> found.degraded().stream());
        return new Home(
                products.stream().map(ProductRow::of).toList(),
                Home.CartBadge.of(cart),
                newest.items().stream().findFirst().map(Home.LastOrder::of).orElse(null),
                Stream.concat(answer.degraded().stream(), inProducts).toList());
    }
}
