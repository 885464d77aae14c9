package dev.sagashop.saga.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every path that a customer can choose comes to its end, seen over HTTP alone. All orders are under way at once. */
@Tag("acceptance")
class EveryPathTest {

    /** The slowest answers come after 45 s in a shop with the usual waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final RunningShop SHOP = RunningShop.underTest();
    private static final Map<SagaPath, PlacedOrder> ORDERS = new EnumMap<>(SagaPath.class);

    @BeforeAll
    static void anOrderSetsOutOnEachPath() {
        Iterator<String> skus = SHOP.plentifulSkus().iterator();
        for (SagaPath path : SagaPath.values()) {
            String sku = path == SagaPath.OUT_OF_STOCK ? SHOP.soldOutSku() : skus.next();
            ORDERS.put(path, SHOP.places(SHOP.newCustomer(), sku, path.paymentMethod()));
        }
        cancelOnceThePaymentIsTaken(ORDERS.get(SagaPath.CANCELLED_BY_CUSTOMER));
    }

    @ParameterizedTest
    @EnumSource
    void comesToItsEndWithAllThatBelongsToIt(SagaPath path) {
        PlacedOrder order = ORDERS.get(path);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(order.ending()).isEqualTo(path.ending());
            assertThat(order.events()).containsExactlyInAnyOrderElementsOf(path.events());
        });

        assertThat(order.onTheWeb().required("expected")).isEmpty();
        assertThat(order.onTheWeb().required("degraded")).isEmpty();
        assertThat(order.onThePhone().required("state").asString())
                .isEqualToIgnoringCase(path.ending().status());
    }

    /** The latest moment, and the hardest to undo. */
    private static void cancelOnceThePaymentIsTaken(PlacedOrder order) {
        await().atMost(PATIENCE).until(() -> order.events().contains("PaymentCaptured"));
        assertThat(order.cancel()).isEqualTo(200);
    }
}
