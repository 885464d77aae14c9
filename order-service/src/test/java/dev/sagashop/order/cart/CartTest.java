package dev.sagashop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.CartApi;
import dev.sagashop.order.support.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartTest extends IntegrationTest {

    private CartApi cart;

    @BeforeEach
    void newCustomer() {
        cart = new CartApi(api, "customer-" + UUID.randomUUID());
    }

    @Test
    void isEmptyForANewCustomer() {
        assertCart(cart.read(), "{\"version\":0,\"items\":[]}");
        assertThat(countOf("cart where customer_id = ?", cart.customer())).isZero();
    }

    @Test
    void showsWhatIsInItWithItsPrices() {
        cart.add(COFFEE, 2, 0);

        Answer added = cart.add(KETTLE, 1, 1);

        assertCart(added, """
                {"version":2,"items":[\
                {"sku":"COF-ETH-250","name":"Ethiopia Yirgacheffe","quantity":2,\
                "unitPrice":{"minorUnits":1290,"currency":"EUR"},"lineTotal":{"minorUnits":2580,"currency":"EUR"}},\
                {"sku":"KET-GOO-900","name":"Gooseneck kettle","quantity":1,\
                "unitPrice":{"minorUnits":7900,"currency":"EUR"},"lineTotal":{"minorUnits":7900,"currency":"EUR"}}],\
                "total":{"minorUnits":10480,"currency":"EUR"}}""");
        assertThat(cart.read()).isEqualTo(added);
    }

    @Test
    void addsTheSameProductToItsLine() {
        cart.add(COFFEE, 2, 0);
        cart.add(KETTLE, 1, 1);

        Answer added = cart.add(COFFEE, 97, 2);

        assertThat(added.texts("/items", "sku")).containsExactly(COFFEE, KETTLE);
        assertThat(added.texts("/items", "quantity")).containsExactly("99", "1");
        assertThat(added.text("/version")).isEqualTo("3");
    }

    @Test
    void refusesASumOverTheBoundAndStaysAsItIs() {
        Answer before = cart.add(COFFEE, 2, 0);

        assertRefused(cart.add(COFFEE, 98, 1), "quantity");
        assertThat(cart.read()).isEqualTo(before);
    }

    @Test
    void setsAQuantityUpAndDownAndOfANewProduct() {
        cart.add(COFFEE, 2, 0);

        assertThat(cart.set(COFFEE, 99, 1).text("/items/0/quantity")).isEqualTo("99");
        assertThat(cart.set(COFFEE, 1, 2).text("/items/0/quantity")).isEqualTo("1");
        assertThat(cart.set(KETTLE, 4, 3).texts("/items", "quantity")).containsExactly("1", "4");
        assertThat(cart.read().text("/version")).isEqualTo("4");
    }

    @Test
    void removesAProductAndIsEmptyInTheEnd() {
        cart.add(COFFEE, 2, 0);
        cart.add(KETTLE, 1, 1);

        assertThat(cart.remove(COFFEE, 2).texts("/items", "sku")).containsExactly(KETTLE);
        assertCart(cart.remove(KETTLE, 3), "{\"version\":4,\"items\":[]}");
    }

    @Test
    void staysAsItIsWhenWhatIsNotThereIsRemoved() {
        Answer before = cart.add(COFFEE, 2, 0);

        assertThat(cart.remove(KETTLE, 1)).isEqualTo(before);
        assertThat(cart.remove("NO-SUCH", 1)).isEqualTo(before);
        assertThat(new CartApi(api, "nobody-" + UUID.randomUUID())
                        .remove(KETTLE, 0)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersAWriteToAStaleVersionWithTheCurrentCart() {
        cart.add(COFFEE, 2, 0);
        Answer current = cart.add(KETTLE, 1, 1);

        assertStale(cart.add(KETTLE, 1, 1), current);
        assertStale(cart.add(KETTLE, 1, 3), current);
        assertStale(cart.set(KETTLE, 5, 0), current);
        assertStale(cart.remove(COFFEE, 1), current);
        assertStale(cart.remove("NO-SUCH", 1), current);
        assertThat(cart.read()).isEqualTo(current);
    }

    @Test
    void answersAVersionThatNeverWasWithTheEmptyCart() {
        assertStale(cart.add(COFFEE, 1, 1), cart.read());
    }

    @Test
    void keepsCustomersApart() {
        cart.add(COFFEE, 2, 0);

        assertThat(new CartApi(api, cart.customer() + "-2").read().text("/version"))
                .isEqualTo("0");
    }

    @Test
    void refusesAProductThatTheCatalogueDoesNotHave() {
        Answer before = cart.add(COFFEE, 2, 0);

        assertRefused(cart.add("NO-SUCH", 1, 1), "sku");
        assertRefused(cart.set("NO-SUCH", 1, 1), "sku");
        assertRefused(cart.set("cof%2Deth%2D250", 1, 1), "sku");
        assertThat(cart.read()).isEqualTo(before);
    }

    @Test
    void isPricedWhenItIsRead() {
        String sku = "TST-" + UUID.randomUUID();
        Wire.send(new ProductChanged(sku, "Old name", "Good.", "Test", Money.euros(100), 1));
        eventually(() -> assertThat(cart.add(sku, 2, 0).status()).isEqualTo(200));

        Wire.send(new ProductChanged(sku, "New name", "Good.", "Test", Money.euros(150), 2));

        eventually(() -> assertThat(cart.read().text("/total/minorUnits")).isEqualTo("300"));
        assertThat(cart.read().text("/items/0/name")).isEqualTo("New name");
    }

    private static void assertCart(Answer answer, String body) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo(body);
    }

    private static void assertStale(Answer answer, Answer current) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:sagashop:problem:cart-changed");
        assertThat(answer.body().path("cart")).isEqualTo(current.body());
    }

    private static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/type")).isEqualTo("urn:sagashop:problem:invalid-cart");
        assertThat(answer.texts("/errors", "field")).containsExactly(field);
    }
}
