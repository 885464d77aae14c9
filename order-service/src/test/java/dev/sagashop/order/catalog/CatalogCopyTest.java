package dev.sagashop.order.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogCopyTest extends IntegrationTest {

    @Autowired
    private ProductCopies products;

    @Test
    void pricesOrdersFromTheNewestVersionThatItHasHeardOf() {
        String sku = newSku();
        Wire.send(named(sku, "Old name", Money.euros(100), 1));
        Wire.send(named(sku, "New name", Money.euros(250), 3));
        Wire.send(named(sku, "Name between", Money.euros(200), 2));
        eventually(() -> assertThat(versionOf(sku)).isEqualTo(3));

        Answer order = api.place(OrdersApi.VALID_ORDER.replace(COFFEE, sku));

        assertThat(order.text("/lines/0/name")).isEqualTo("New name");
        assertThat(order.text("/lines/0/unitPrice/minorUnits")).isEqualTo("250");
        assertThat(order.text("/total/minorUnits")).isEqualTo(String.valueOf(2 * 250 + 7900));
    }

    @Test
    void neverGoesBackToAnOlderVersionEvenIfTwoInstancesWriteAtOnce() {
        String sku = newSku();
        products.remember(List.of(new Listed(sku, "Newer", "Good.", "Test", Money.euros(2), 2)));
        products.remember(List.of(new Listed(sku, "Older", "Good.", "Test", Money.euros(1), 1)));

        assertThat(products.find(List.of(sku)).get(sku).name()).isEqualTo("Newer");
    }

    private static ProductChanged named(String sku, String name, Money price, long version) {
        return new ProductChanged(sku, name, "Good.", "Test", price, version);
    }

    private long versionOf(String sku) {
        Listed listed = products.find(List.of(sku)).get(sku);
        return listed == null ? 0 : listed.version();
    }

    private static String newSku() {
        return "TST-" + UUID.randomUUID();
    }
}
