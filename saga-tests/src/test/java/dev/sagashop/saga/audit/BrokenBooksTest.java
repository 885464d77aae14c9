package dev.sagashop.saga.audit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed by hand in the books, column by column, is named by the audit and by the check. */
class BrokenBooksTest {

    private static final String ORDERS = "order-service customer_order";
    private static final String PAYMENTS = "payment-service payment";
    private static final String RESERVATIONS = "inventory-service reservation";

    private static final String GOODS = "a reservation is of its order's products and pieces";
    private static final String PAYER = "a payment is by its order's customer and payment method";
    private static final String TOTAL = "a payment is of its order's total";
    private static final String SUM = "an order's total is the sum of its lines";

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final List<SavedRow> saved = new ArrayList<>();

    /**
     * A change of one column of an order that was shipped.
     *
     * @param book the service and its table
     * @param change what is set
     * @param invariant what the order breaks then
     */
    private record Change(String book, String change, String invariant) {

        String service() {
            return book.split(" ")[0];
        }

        String table() {
            return book.split(" ")[1];
        }
    }

    private static List<Change> changes() {
        return Stream.of(
                        content("{lines,0,sku}", "\"TEA-SEN-100\"", GOODS),
                        content("{lines,0,quantity}", "1", GOODS),
                        content("{lines,0,quantity}", "3", SUM),
                        content("{lines,0,unitPrice,minorUnits}", "1", SUM),
                        content("{lines,0,unitPrice,currency}", "\"USD\"", SUM),
                        content("{total,minorUnits}", "1", TOTAL),
                        content("{total,currency}", "\"USD\"", TOTAL),
                        content("{paymentMethod}", "\"pm_card_slow\"", PAYER),
                        new Change(ORDERS, "customer_id = 'somebody else'", PAYER),
                        new Change(
                                ORDERS, "stock_status = 'RELEASED'", "an order knows what became of its reservation"),
                        new Change(ORDERS, "payment_status = 'VOIDED'", "an order knows what became of its payment"),
                        new Change(PAYMENTS, "status = 'VOIDED'", "a SHIPPED order has one captured payment"),
                        new Change(PAYMENTS, "amount_minor = amount_minor - 1", TOTAL),
                        new Change(PAYMENTS, "currency = 'USD'", TOTAL),
                        new Change(PAYMENTS, "customer_id = 'somebody else'", PAYER),
                        new Change(PAYMENTS, "payment_method = 'pm_card_slow'", PAYER),
                        new Change(
                                RESERVATIONS, "status = 'RELEASED'", "a SHIPPED order has one committed reservation"),
                        new Change(RESERVATIONS, "lines = jsonb_set(lines, '{0,sku}', '\"TEA-SEN-100\"')", GOODS),
                        new Change(RESERVATIONS, "lines = jsonb_set(lines, '{0,quantity}', '1')", GOODS),
                        new Change(RESERVATIONS, "lines = lines || lines", GOODS),
                        new Change(RESERVATIONS, "lines = '[]'", GOODS))
                .toList();
    }

    private static Change content(String path, String value, String invariant) {
        return new Change(ORDERS, "content = jsonb_set(content, '%s', '%s')".formatted(path, value), invariant);
    }

    @AfterEach
    void putBack() {
        saved.forEach(row -> row.putBack(shop));
    }

    @Test
    void theOrderIsNamedInWhoseBooksAColumnWasChanged() {
        List<PlacedOrder> orders = changes().stream()
                .map(change -> customer.places(2, Shop.COFFEE, "pm_card_visa").hasPayment("CAPTURED"))
                .toList();
        orders.forEach(order -> order.becomes("SHIPPED").hasReservation("COMMITTED"));
        shop.invariantsHold();

        for (int place = 0; place < orders.size(); place++) {
            Change change = changes().get(place);
            alter(
                    change.service(),
                    change.table(),
                    change.change(),
                    "order_id = '" + orders.get(place).id() + "'");
        }

        allAreNamed(orders);
    }

    private void allAreNamed(List<PlacedOrder> orders) {
        List<String> audited = Report.of(shop).breaches();
        List<String> checked = shop.breaches().stream().map(Object::toString).toList();
        SoftAssertions.assertSoftly(softly -> {
            for (int place = 0; place < orders.size(); place++) {
                Change change = changes().get(place);
                String breach = change.invariant() + ": " + orders.get(place).id();
                softly.assertThat(audited).as("audit: %s", change).anyMatch(line -> line.startsWith(breach));
                softly.assertThat(checked).as("check: %s", change).anyMatch(line -> line.startsWith(breach));
            }
        });
    }

    /** The books agree with the reservation: only the order says what should have left. */
    @Test
    void anOrderIsNamedOfWhichAnotherProductHasLeftThoughAllBooksOfProductsBalance() {
        String coffee = shop.untouchedSku();
        String tea = shop.untouchedSku();
        PlacedOrder order =
                customer.places(1, coffee, "pm_card_visa").becomes("SHIPPED").hasReservation("COMMITTED");
        shop.invariantsHold();
        String wrong = "lines = jsonb_set(lines, '{0,sku}', '\"%s\"')".formatted(tea);

        alter("inventory-service", "reservation", wrong, "order_id = '" + order.id() + "'");
        alter("inventory-service", "stock", "committed = 0, on_hand = on_hand + 1", ofProduct(coffee));
        alter("inventory-service", "stock", "committed = 1, on_hand = on_hand - 1", ofProduct(tea));

        String breach = "%s: %s 1*%s instead of 1*%s";
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(Report.of(shop).breaches())
                    .containsExactly(breach.formatted(GOODS, order.id(), tea, coffee));
            softly.assertThat(shop.breaches())
                    .extracting(Object::toString)
                    .containsExactly(breach.formatted(GOODS, order.id() + ",", tea, coffee));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reserved = reserved + 1",
                "committed = committed + 1, initial = initial + 1",
                "committed = committed + 1, on_hand = on_hand - 1",
                "restocked = restocked + 1, initial = initial - 1",
                "restocked = restocked + 1, on_hand = on_hand + 1",
            })
    void theProductIsNamedWhoseLevelWasChanged(String change) {
        String sku = Shop.TEA;

        alter("inventory-service", "stock", change, ofProduct(sku));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(Report.of(shop).breaches())
                    .singleElement()
                    .asString()
                    .contains(sku);
            softly.assertThat(shop.breaches()).singleElement().asString().contains(sku);
        });
    }

    @Test
    void theProductIsNamedOfWhichADeliveryWasChanged() {
        String sku = shop.untouchedSku();
        shop.restock(sku, 5);

        alter("inventory-service", "restock", "quantity = 4", ofProduct(sku));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(Report.of(shop).breaches())
                    .singleElement()
                    .asString()
                    .contains(sku + ": 5 instead of 4");
            softly.assertThat(shop.breaches()).singleElement().asString().contains(sku + ": 5 instead of 4");
        });
    }

    @Test
    void theDatabaseItselfRefusesWhatNoBookMaySay() {
        customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("SHIPPED").hasReservation("COMMITTED");

        isRefused("order-service", "update customer_order set status = 'CANCELLED' where status = 'SHIPPED'");
        isRefused("order-service", "update customer_order set status = 'LOST'");
        isRefused("payment-service", "update payment set status = 'LOST'");
        isRefused("inventory-service", "update reservation set status = 'LOST'");
        isRefused("inventory-service", "update stock set initial = initial + 1");
        isRefused("inventory-service", "update stock set on_hand = on_hand - 1");
        isRefused("inventory-service", "update stock set reserved = on_hand + 1");
    }

    private void isRefused(String service, String statement) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shop.execute(service, statement))
                .havingCause()
                .withMessageContaining("violates check constraint");
    }

    private void alter(String service, String table, String change, String where) {
        saved.add(SavedRow.of(shop, service, table, where));
        shop.alter(service, "update %s set %s where %s".formatted(table, change, where));
    }

    private static String ofProduct(String sku) {
        return "sku = '" + sku + "'";
    }
}
