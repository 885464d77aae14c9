package dev.sagashop.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.order.decision.CatalogEntry.Listed;
import dev.sagashop.order.decision.CatalogEntry.Unlisted;
import org.junit.jupiter.api.Test;

class CatalogDecisionTest {

    private static final ProductChanged SECOND_VERSION =
            new ProductChanged("SKU", "New", "Good.", "Tea", Money.euros(2), 2);
    private static final Listed SECOND = new Listed("SKU", "New", "Good.", "Tea", Money.euros(2), 2);

    @Test
    void remembersAProductThatIsNew() {
        assertThat(CatalogDecision.rememberProduct(new Unlisted("SKU"), SECOND_VERSION)
                        .state())
                .isEqualTo(SECOND);
    }

    @Test
    void remembersANewerVersion() {
        var first = new Listed("SKU", "Old", "", "", Money.euros(1), 1);

        assertThat(CatalogDecision.rememberProduct(first, SECOND_VERSION).state())
                .isEqualTo(SECOND);
    }

    @Test
    void keepsANewerOrEqualVersion() {
        var third = new Listed("SKU", "Newest", "Good.", "Tea", Money.euros(3), 3);

        assertThat(CatalogDecision.rememberProduct(third, SECOND_VERSION).state())
                .isEqualTo(third);
        assertThat(CatalogDecision.rememberProduct(SECOND, SECOND_VERSION).state())
                .isSameAs(SECOND);
    }
}
