package dev.sagashop.saga.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.OrderRequest;
import dev.sagashop.saga.dsl.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The two BFFs of the shop that is under test: the one that {@code sagashop.against} names, or the tests' own. */
record RunningShop(String web, String mobile) {

    private static final int MANY = 20;

    static RunningShop underTest() {
        String against = System.getProperty("sagashop.against", "");
        if (against.isEmpty()) {
            return new RunningShop(Shop.running().url("bff-web"), Shop.running().url("bff-mobile"));
        }
        return new RunningShop(against, System.getProperty("sagashop.against.mobile"));
    }

    /** A customer whom no other test knows. */
    String newCustomer() {
        return "acceptance-" + UUID.randomUUID();
    }

    /** Places an order of one piece, which must be accepted. */
    PlacedOrder places(String customer, String sku, String paymentMethod) {
        Http.Answer answer = new OrderRequest(1, sku, paymentMethod)
                .postTo(web, customer, UUID.randomUUID().toString());
        assertThat(answer.status()).as("answer to a new order: %s", answer).isEqualTo(202);
        return new PlacedOrder(this, customer, answer.location().replaceAll(".*/", ""));
    }

    /** What the order's stream tells until the server ends it, without the blank lines. */
    List<String> streamOf(PlacedOrder order) {
        return Http.lines(web + "/api/orders/" + order.id() + "/stream", Map.of("X-Customer-Id", order.customer()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Products of which there is plenty. */
    List<String> plentifulSkus() {
        List<String> skus = new ArrayList<>();
        products().forEach(product -> {
            if (product.required("available").asInt() > MANY) {
                skus.add(product.required("sku").asString());
            }
        });
        return skus;
    }

    /** A product of which there is none. */
    String soldOutSku() {
        for (JsonNode product : products()) {
            if (product.required("available").asInt() == 0) {
                return product.required("sku").asString();
            }
        }
        throw new AssertionError("Nothing is sold out");
    }

    private JsonNode products() {
        return Http.get(web + "/api/products?limit=100", Map.of()).body().required("items");
    }
}
