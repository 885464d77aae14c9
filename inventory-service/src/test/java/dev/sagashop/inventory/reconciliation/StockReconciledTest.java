package dev.sagashop.inventory.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.StockReconciled;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.BooksBreach;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.events.data.ReservationTotal;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockReconciledTest extends InventoryServiceTest {

    private static final Topic RECONCILIATIONS = Topic.named(Topics.RECONCILIATIONS);

    private static final String RESERVED = "reserved = sum of held reservations";

    /** Windows of their own: ids that no other test makes, in the order of their last digit. */
    private final String range = UUID.randomUUID().toString().substring(0, 35);

    @Test
    void tellsOfEachReservationInTheWindowAndWhichHaveJustChanged() {
        insert(1, "COMMITTED", "[{\"sku\":\"NO-2\",\"quantity\":3},{\"sku\":\"NO-1\",\"quantity\":2}]", "1 hour");
        insert(2, "REJECTED", "[{\"sku\":\"NO-1\",\"quantity\":1}]", "0");
        insert(3, "CANCELLED_BEFORE", "[]", "1 hour");
        insert(4, "RELEASED", "[{\"sku\":\"NO-1\",\"quantity\":1}]", "1 hour");

        try {
            StockReconciled answer = ask(request(1, 3, 100, false));

            assertThat(answer.reservations())
                    .containsExactly(
                            new ReservationRecord(order(1), ReservationState.COMMITTED, 5, "2*NO-1 3*NO-2"),
                            new ReservationRecord(order(3), ReservationState.CANCELLED_BEFORE, 0, ""));
            assertThat(answer.underWay()).containsExactly(order(2));
            assertThat(answer.totals())
                    .containsExactly(
                            new ReservationTotal(ReservationState.REJECTED, 1, 1),
                            new ReservationTotal(ReservationState.COMMITTED, 1, 5),
                            new ReservationTotal(ReservationState.CANCELLED_BEFORE, 1, 0));
            assertThat(answer.complete()).isTrue();
            assertThat(ask(request(1, 9, 3, false)).complete()).isFalse();
        } finally {
            jdbc.update("delete from reservation where order_id between ? and ?", order(1), order(9));
        }
    }

    @Test
    void checksTheBooksWhenAskedTo() {
        String sku = productWithStock(10);
        jdbc.update("update stock set reserved = 4 where sku = ?", sku);
        insert(1, "HELD", "[{\"sku\":\"%s\",\"quantity\":3}]".formatted(sku), "1 hour");
        var breach = new BooksBreach(RESERVED, sku + ": 4 instead of 3");

        try {
            assertThat(ask(request(1, 9, 10, true)).booksBreaches()).contains(breach);
            assertThat(ask(request(1, 9, 10, false)).booksBreaches()).isEmpty();
        } finally {
            jdbc.update("update stock set reserved = 3 where sku = ?", sku);
        }
        assertThat(ask(request(1, 9, 10, true)).booksBreaches()).doesNotContain(breach);
    }

    @Test
    void namesAProductThatHasNoLevelInTheBooks() {
        String sku = "NO-LEVEL-" + UUID.randomUUID();
        jdbc.update(
                "insert into product (sku, name, description, category, price_cents, version) values (?, '', '', '', 1, 1)",
                sku);

        try {
            assertThat(ask(request(1, 9, 10, true)).booksBreaches())
                    .contains(new BooksBreach("every product has a level", sku));
        } finally {
            jdbc.update("delete from product where sku = ?", sku);
        }
    }

    private StockReconciled ask(ReconciliationRequested request) {
        Envelope<?> question = Wire.send(request);
        await().atMost(Duration.ofSeconds(20)).until(() -> !answersTo(question).isEmpty());
        return (StockReconciled) answersTo(question).getFirst().event();
    }

    private static List<PublishedEvent> answersTo(Envelope<?> question) {
        return RECONCILIATIONS.records(question.event().subject()).stream()
                .filter(one -> one.type().equals("StockReconciled"))
                .toList();
    }

    private ReconciliationRequested request(int first, int last, int limit, boolean withBooks) {
        return new ReconciliationRequested(UUID.randomUUID(), 1, order(first), order(last), 60_000, limit, withBooks);
    }

    private UUID order(int place) {
        return UUID.fromString(range + place);
    }

    private void insert(int place, String status, String lines, String age) {
        jdbc.update(
                "insert into reservation values (?, ?, ?::jsonb, now() - ?::interval)",
                order(place),
                status,
                lines,
                age);
    }
}
