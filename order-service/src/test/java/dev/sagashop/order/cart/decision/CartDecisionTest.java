package dev.sagashop.order.cart.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sagashop.order.cart.decision.CartChange.Changed;
import dev.sagashop.order.cart.decision.CartChange.Refused;
import dev.sagashop.order.cart.decision.CartChange.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartDecisionTest {

    private static final CartItem TWO_TEAS = new CartItem("TEA", 2);
    private static final CartItem ONE_MUG = new CartItem("MUG", 1);
    private static final Cart CART = new Cart(7, List.of(TWO_TEAS, ONE_MUG));

    @Test
    void addsANewProductAtTheEnd() {
        assertThat(CartDecision.add(CART, "POT", 3)).isEqualTo(next(TWO_TEAS, ONE_MUG, new CartItem("POT", 3)));
    }

    @Test
    void addsToTheProductThatIsThereInItsPlace() {
        assertThat(CartDecision.add(CART, "TEA", 97)).isEqualTo(next(new CartItem("TEA", 99), ONE_MUG));
    }

    @Test
    void refusesASumOverTheBoundAndNamesIt() {
        assertThat(CartDecision.add(CART, "TEA", 98))
                .isEqualTo(new Refused("quantity", "would make it 100 pieces, and a cart takes 99 of one product"));
    }

    @Test
    void setsTheQuantityInItsPlace() {
        assertThat(CartDecision.set(CART, "TEA", 1)).isEqualTo(next(new CartItem("TEA", 1), ONE_MUG));
    }

    @Test
    void setsTheQuantityOfAProductThatIsNotThere() {
        assertThat(CartDecision.set(CART, "POT", 4)).isEqualTo(next(TWO_TEAS, ONE_MUG, new CartItem("POT", 4)));
    }

    /** A write was made, and its customer is told so, even if nobody can see it. */
    @Test
    void settingTheSameQuantityIsAChange() {
        assertThat(CartDecision.set(CART, "TEA", 2)).isEqualTo(next(TWO_TEAS, ONE_MUG));
    }

    @Test
    void removesAProduct() {
        assertThat(CartDecision.remove(CART, "TEA")).isEqualTo(next(ONE_MUG));
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        assertThat(CartDecision.remove(CART, "POT")).isEqualTo(new Unchanged());
        assertThat(CartDecision.remove(Cart.NEW, "POT")).isEqualTo(new Unchanged());
    }

    @Test
    void aHundredProductsFitAndNoMore() {
        List<CartItem> items = new ArrayList<>(IntStream.range(0, 99)
                .mapToObj(i -> new CartItem("SKU-" + i, 1))
                .toList());
        assertThat(CartDecision.add(new Cart(99, items), "SKU-99", 1)).isInstanceOf(Changed.class);

        items.add(new CartItem("SKU-99", 1));
        Cart full = new Cart(100, items);

        Refused refused = new Refused("sku", "is one too many: a cart takes 100 products");
        assertThat(CartDecision.add(full, "SKU-100", 1)).isEqualTo(refused);
        assertThat(CartDecision.set(full, "SKU-100", 1)).isEqualTo(refused);
        assertThat(CartDecision.add(full, "SKU-5", 98)).isInstanceOf(Changed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100, Integer.MAX_VALUE})
    void noItemHasAQuantityOutOfItsBounds(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CartItem("TEA", quantity));
    }

    private static Changed next(CartItem... items) {
        return new Changed(new Cart(8, List.of(items)));
    }
}
