package dev.sagashop.bff.mobile.budget;

import static dev.sagashop.bff.edge.fixtures.Resource.text;
import static dev.sagashop.events.data.CancellationReason.TIMED_OUT;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.mobile.BffTest;
import dev.sagashop.events.data.CancellationReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What goes to the phone, uncompressed, has less bytes than its budget, whatever the services' bounds allow. */
class PayloadBudgetTest extends BffTest {

    private static final int ORDER_BUDGET = 600;
    private static final int ORDERS_BUDGET = 4 * 1024;
    private static final int PRODUCTS_BUDGET = 4 * 1024;
    private static final int HOME_BUDGET = 3 * 1024;

    private static final int MAX_LINES = 100;
    private static final int MAX_QUANTITY = 99;
    private static final int PAGE_SIZE = 20;
    private static final int FEATURED = 6;
    private static final String LONGEST_SKU = "S".repeat(64);

    /** Of characters that take much room in JSON, in UTF-8 or as one that a person sees. */
    private static final List<String> LONG_NAMES = Stream.of(
                    "W", "\"", "\\", "\u0001", "Ω", "漢", "🫘", "👩‍👩‍👧‍👦", "e\u0302\u0303")
            .map(character -> character.repeat(50))
            .toList();

    /** The order service makes it of a time with nanoseconds and an order id, in Base64. */
    private static final String LONGEST_CURSOR = "c".repeat(90);

    private static final Map<String, Object> MOST_MONEY = Map.of("minorUnits", Long.MAX_VALUE, "currency", "EUR");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void noOrderIsOverItsBudget() {
        int largest = largestOf(name -> largestOfAnyReason(reason -> {
            ORDER.answers("GET /orders/" + ID, 200, JSON.writeValueAsString(largestOrder(name, reason)));
            return bytesOf("/mobile/orders/" + ID);
        }));

        assertThat(told("the largest order", largest)).isLessThan(ORDER_BUDGET);
    }

    @Test
    void noPageOfOrdersIsOverItsBudget() {
        int largest = largestOf(name -> {
            ORDER.answers("GET /orders", 200, page(largestOrder(name, TIMED_OUT), PAGE_SIZE));
            return bytesOf("/mobile/orders");
        });

        assertThat(told("20 of the largest orders", largest)).isLessThan(ORDERS_BUDGET);
    }

    @Test
    void noHomeIsOverItsBudget() {
        int largest = largestOf(name -> {
            INVENTORY.answers("GET /products", 200, page(largestProduct(name), FEATURED));
            ORDER.answers("GET /orders", 200, page(largestOrder(name, TIMED_OUT), 1));
            ORDER.answers("GET /cart", 200, JSON.writeValueAsString(largestCart(name)));
            return bytesOf("/mobile/home");
        });

        assertThat(told("the largest home", largest)).isLessThan(HOME_BUDGET);
    }

    @Test
    void noDegradedHomeIsOverItsBudget() {
        INVENTORY.answers("GET /products", 503, "");
        int largest = largestOf(name -> {
            ORDER.answers("GET /products", 200, page(largestCopy(name), FEATURED));
            ORDER.answers("GET /orders", 200, page(largestOrder(name, TIMED_OUT), 1));
            ORDER.answers("GET /cart", 200, JSON.writeValueAsString(largestCart(name)));
            return bytesOf("/mobile/home");
        });

        assertThat(told("the largest home without stock", largest)).isLessThan(HOME_BUDGET);
    }

    @Test
    void noPageOfProductsIsOverItsBudget() {
        int largest = largestOf(name -> {
            INVENTORY.answers("GET /products", 200, page(largestProduct(name), PAGE_SIZE));
            return bytesOf("/mobile/products");
        });

        assertThat(told("20 of the largest products", largest)).isLessThan(PRODUCTS_BUDGET);
    }

    @Test
    void typicalAnswersHaveFarLess() {
        String order = text("/services/order.json");
        INVENTORY.answers(
                "GET /products",
                200,
                page(JSON.readTree(text("/services/products.json")).at("/items/0"), FEATURED));
        ORDER.answers("GET /cart", 200, text("/services/cart.json"));
        ORDER.answers("GET /orders/" + ID, 200, order);
        ORDER.answers("GET /orders", 200, page(JSON.readTree(order), PAGE_SIZE));

        assertThat(told("a typical order", bytesOf("/mobile/orders/" + ID))).isLessThan(ORDER_BUDGET / 2);
        assertThat(told("20 typical orders", bytesOf("/mobile/orders"))).isLessThan(ORDERS_BUDGET);
        assertThat(told("a typical home", bytesOf("/mobile/home"))).isLessThan(HOME_BUDGET / 2);
    }

    private static int told(String what, int bytes) {
        System.out.printf("bff-mobile, %s: %d bytes%n", what, bytes);
        return bytes;
    }

    private static int largestOf(ToIntFunction<String> bytes) {
        return LONG_NAMES.stream().mapToInt(bytes).max().orElseThrow();
    }

    private static int largestOfAnyReason(ToIntFunction<CancellationReason> bytes) {
        return Stream.of(CancellationReason.values()).mapToInt(bytes).max().orElseThrow();
    }

    private int bytesOf(String uri) {
        byte[] body = get(uri).expectStatus().isOk().expectBody().returnResult().getResponseBody();
        return Objects.requireNonNull(body).length;
    }

    private static Map<String, Object> largestOrder(String name, CancellationReason reason) {
        Map<String, Object> line =
                Map.of("sku", LONGEST_SKU, "name", name, "quantity", MAX_QUANTITY, "unitPrice", MOST_MONEY);
        return Map.ofEntries(
                Map.entry("orderId", ID),
                Map.entry("status", "CANCELLED"),
                Map.entry("cancellationReason", reason),
                Map.entry("stockStatus", "RELEASED"),
                Map.entry("paymentStatus", "REFUNDED"),
                Map.entry("lines", nCopies(MAX_LINES, line)),
                Map.entry("total", MOST_MONEY),
                Map.entry("paymentMethod", "pm_card_insufficientFunds"),
                Map.entry(
                        "shippingAddress",
                        Map.of("name", name, "street", name, "city", name, "postalCode", name, "country", "DE")),
                Map.entry("placedAt", "2026-12-31T23:59:59.999999999Z"),
                Map.entry("updatedAt", "2026-12-31T23:59:59.999999999Z"));
    }

    private static Map<String, Object> largestProduct(String name) {
        Map<String, Object> product = new HashMap<>(largestCopy(name));
        product.put("available", 5);
        return product;
    }

    private static Map<String, Object> largestCopy(String name) {
        return Map.of("sku", LONGEST_SKU, "name", name, "description", name, "category", name, "price", MOST_MONEY);
    }

    private static Map<String, Object> largestCart(String name) {
        Map<String, Object> item = Map.of(
                "sku",
                LONGEST_SKU,
                "name",
                name,
                "quantity",
                MAX_QUANTITY,
                "unitPrice",
                MOST_MONEY,
                "lineTotal",
                MOST_MONEY);
        return Map.of("version", Long.MAX_VALUE, "items", nCopies(MAX_LINES, item), "total", MOST_MONEY);
    }

    private static String page(Object item, int times) {
        return JSON.writeValueAsString(Map.of("items", nCopies(times, item), "nextCursor", LONGEST_CURSOR));
    }
}
