package dev.sagashop.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.Event;
import dev.sagashop.events.ReconciliationRequested;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.PaymentRecord;
import dev.sagashop.events.data.PaymentState;
import dev.sagashop.events.data.ReservationRecord;
import dev.sagashop.events.data.ReservationState;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.order.reconciliation.decision.WindowDecision;
import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The auditor, with payment's and inventory's part spoken by the test. Judges orders alone that the test made older. */
class ReconciliationTest extends IntegrationTest {

    private static final Topic RECONCILIATIONS = Topic.named(Topics.RECONCILIATIONS);

    private static final String SETTLED_FOR_A_DAY = "/reconciliations?settleTime=PT24H";

    @Autowired
    private Windows windows;

    @Autowired
    private ReconciliationSchedule schedule;

    @Autowired
    private ReconciliationProperties properties;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MeterRegistry meters;

    private final OtherServices others = new OtherServices();

    @AfterEach
    void endWhatRuns() {
        jdbc.update("update reconciliation set status = 'FINISHED', ended_at = now() where status = 'RUNNING'");
        jdbc.update("update customer_order set updated_at = now() where updated_at < now() - interval '1 day'");
    }

    @Test
    void namesEachOrderThatBreaksAnInvariantAndNoOther() {
        oldOrder("SHIPPED", PaymentState.CAPTURED, ReservationState.COMMITTED);
        oldOrder("CANCELLED", PaymentState.REFUNDED, ReservationState.RELEASED);
        UUID unpaid = oldOrder("SHIPPED", PaymentState.VOIDED, ReservationState.COMMITTED);
        UUID holding = oldOrder("CANCELLED", PaymentState.DECLINED, ReservationState.HELD);
        UUID orphan = UUID.randomUUID();
        others.know(new PaymentRecord(orphan, PaymentState.AUTHORIZED, TOTAL, "ada", "pm_card_visa"));

        String report = start();
        answerAll(report);

        Answer finished = awaitStatusOf(report, "FINISHED");
        assertThat(finished.texts("/breaches", "orderId"))
                .containsExactlyInAnyOrder(unpaid.toString(), holding.toString(), orphan.toString());
        assertThat(finished.texts("/breaches", "invariant"))
                .containsExactlyInAnyOrder(
                        "a SHIPPED order has one captured payment",
                        "a CANCELLED order holds no stock",
                        "every payment belongs to an order");
        assertThat(finished.texts("/breaches", "detail")).contains("payment VOIDED", "reservation HELD");
        assertThat(finished.text("/holds")).isEqualTo("false");
        assertThat(finished.text("/orders")).isEqualTo("4");
        assertThat(finished.body().at("/totals/payments").toString())
                .contains("{\"status\":\"VOIDED\",\"payments\":1,\"amount\":{\"minorUnits\":10480");
        assertThat(finished.text("/windowsJoined")).isEqualTo(finished.text("/windows"));
        assertThat(gauge("sagashop.reconciliation.breaches")).isEqualTo(3);
        assertThat(gauge("sagashop.reconciliation.orders")).isEqualTo(4);
        assertThat(gauge("sagashop.reconciliation.age")).isBetween(0.0, 60.0);
    }

    @Test
    void namesAnOrderOfWhichOtherGoodsHaveLeftThanItIsOf() {
        UUID wrong =
                oldOrder("SHIPPED", PaymentState.CAPTURED, ReservationState.COMMITTED, "2*TEA-SEN-100 1*" + KETTLE);

        String report = start();
        answerAll(report);

        Answer finished = awaitStatusOf(report, "FINISHED");
        assertThat(finished.texts("/breaches", "orderId")).containsExactly(wrong.toString());
        assertThat(finished.texts("/breaches", "detail"))
                .containsExactly("2*TEA-SEN-100 1*KET-GOO-900 instead of 2*COF-ETH-250 1*KET-GOO-900");
    }

    @Test
    void everythingHoldsOverOrdersThatAreAsTheyShouldBeAndAnswersThatComeTwiceChangeNothing() {
        oldOrder("SHIPPED", PaymentState.CAPTURED, ReservationState.COMMITTED);
        oldOrder("CONFIRMED", PaymentState.AUTHORIZED, ReservationState.HELD);

        String report = start();
        questionsOf(report).forEach(question -> {
            Wire.send(others.paymentsOf(question), others.paymentsOf(question));
            Wire.send(others.stockOf(question), others.paymentsOf(question), others.stockOf(question));
        });

        Answer finished = awaitStatusOf(report, "FINISHED");
        assertThat(finished.text("/holds")).isEqualTo("true");
        assertThat(finished.text("/orders")).isEqualTo("2");
        assertThat(finished.texts("/invariants", "breaches")).hasSize(17).containsOnly("0");
        assertThat(countOf("reconciliation_window where payments is not null or stock is not null"))
                .isZero();
        assertThat(api.get("/reconciliations/latest").text("/reconciliationId")).isEqualTo(report);
    }

    @Test
    void asksForWindowsThatCoverEveryIdOneAfterTheOther() {
        IntStream.range(0, 12).forEach(i -> placedOrder());

        List<ReconciliationRequested> questions = questionsOf(start());

        assertThat(questions.getFirst().firstOrderId()).isEqualTo(new UUID(0, 0));
        assertThat(questions.getLast().lastOrderId()).isEqualTo(new UUID(-1, -1));
        assertThat(questions).hasSizeGreaterThan(2).allMatch(q -> q.settleMillis() == 86_400_000);
        assertThat(questions.stream().filter(ReconciliationRequested::withBooks))
                .containsExactly(questions.getLast());
        for (int i = 1; i < questions.size(); i++) {
            long before = questions.get(i - 1).lastOrderId().getLeastSignificantBits();
            assertThat(questions.get(i).firstOrderId().getLeastSignificantBits())
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void answersTheRunningOneWhenAskedAgain() {
        Answer first = api.post(SETTLED_FOR_A_DAY, "");
        Answer second = api.post("/reconciliations", "");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.location()).isEqualTo("/reconciliations/" + first.text("/reconciliationId"));
        assertThat(first.text("/status")).isEqualTo("RUNNING");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void failsWhenAnswersStayAwayAndSaysWhoOwesThem() {
        ordersForThreeWindows();
        String report = start();
        List<ReconciliationRequested> questions = questionsOf(report);
        ReconciliationRequested first = questions.getFirst();
        questions.forEach(question -> Wire.send(others.paymentsOf(question)));
        Wire.send(others.stockOf(first));
        eventually(() -> {
            assertThat(api.get("/reconciliations/" + report).text("/windowsJoined"))
                    .isEqualTo("1");
            assertThat(countOf("reconciliation_window where payments is not null"))
                    .isEqualTo(questions.size() - 1);
        });

        jdbc.update("update reconciliation set progressed_at = now() - interval '1 hour' where status = 'RUNNING'");

        Answer failed = awaitStatusOf(report, "FAILED");
        assertThat(failed.text("/failure"))
                .isEqualTo("inventory-service has not answered windows 2 to " + questions.size());
        assertThat(failed.text("/holds")).isEqualTo("false");
        eventually(() -> assertThat(countOf("reconciliation_window where payments is not null"))
                .isZero());
    }

    /** Each thread takes one service's answers in one batch, as two instances would. */
    @Test
    void twoInstancesJoinTheSameWindowsAndOneOfThemFinishes() throws Exception {
        String report = start();
        List<ReconciliationRequested> questions = questionsOf(report);
        try (var instances = Executors.newFixedThreadPool(2)) {
            Future<?> one = instances.submit(() -> questions.forEach(q -> take(List.of(others.paymentsOf(q)))));
            Future<?> other = instances.submit(() -> questions.forEach(q -> take(List.of(others.stockOf(q)))));
            one.get();
            other.get();
        }

        Answer finished = api.get("/reconciliations/" + report);
        assertThat(finished.text("/status")).isEqualTo("FINISHED");
        assertThat(finished.text("/windowsJoined")).isEqualTo("" + questions.size());
    }

    @Test
    void theOneOfTheDayBeginsOnceHoweverManyInstancesWantIt() {
        schedule.startOfTheDay();
        schedule.startOfTheDay();
        String ofTheDay = api.get("/reconciliations/latest").text("/reconciliationId");
        questionsOf(ofTheDay);
        endWhatRuns();

        schedule.startOfTheDay();

        assertThat(api.get("/reconciliations/" + ofTheDay).text("/status")).isEqualTo("FINISHED");
        assertThat(countOf("reconciliation where status = 'RUNNING'")).isZero();
    }

    @Test
    void keepsTheNewestReportsAlone() {
        for (int i = 0; i < 6; i++) {
            start();
            endWhatRuns();
        }

        assertThat(countOf("reconciliation")).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /reconciliations/00000000-0000-0000-0000-000000000000, 404",
        "GET, /reconciliations/x, 400",
        "POST, /reconciliations?settleTime=soon, 400",
        "POST, /reconciliations?settleTime=-PT1S, 400",
        "POST, /reconciliations?settleTime=PT721H, 400"
    })
    void namesWhatIsWrongWithARequest(String method, String path, int status) {
        Answer answer = method.equals("GET") ? api.get(path) : api.post(path, "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(countOf("reconciliation where status = 'RUNNING'")).isZero();
    }

    private String start() {
        Answer started = api.post(SETTLED_FOR_A_DAY, "");
        assertThat(started.status()).isEqualTo(202);
        return started.text("/reconciliationId");
    }

    private List<ReconciliationRequested> questionsOf(String report) {
        int count = Integer.parseInt(api.get("/reconciliations/" + report).text("/windows"));
        List<ReconciliationRequested> questions = new ArrayList<>();
        eventually(() -> {
            questions.clear();
            RECONCILIATIONS.records().stream()
                    .filter(one -> one.key().startsWith(report) && one.type().equals("ReconciliationRequested"))
                    .forEach(one -> questions.add((ReconciliationRequested) one.event()));
            assertThat(questions).hasSize(count);
        });
        questions.sort(Comparator.comparing(ReconciliationRequested::window));
        return questions;
    }

    private void answerAll(String report) {
        questionsOf(report).forEach(question -> Wire.send(others.stockOf(question), others.paymentsOf(question)));
    }

    private void take(List<Event> answers) {
        transactions.executeWithoutResult(status -> {
            var batch = answers.stream().map(Wire::envelope).toList();
            var workingSet = windows.load(List.copyOf(batch));
            batch.forEach(one -> workingSet.replace(
                    one,
                    WindowDecision.join(workingSet.stateFor(one), Windows.answer(one))
                            .state()));
            workingSet.save(List.of());
        });
    }

    private void ordersForThreeWindows() {
        IntStream.range(0, 2 * properties.windowSize() + 1).forEach(place -> placedOrder());
    }

    /** An order that has been so for two days, with what the others know of it. */
    private UUID oldOrder(String status, PaymentState payment, ReservationState reservation) {
        return oldOrder(status, payment, reservation, "2*" + COFFEE + " 1*" + KETTLE);
    }

    private UUID oldOrder(String status, PaymentState payment, ReservationState reservation, String goods) {
        UUID order = placedOrder();
        jdbc.update(
                """
                update customer_order
                set status = ?, cancellation_reason = ?, stock_status = ?, payment_status = ?,
                    updated_at = now() - interval '2 days'
                where order_id = ?""",
                status,
                status.equals("CANCELLED") ? "CUSTOMER_REQUEST" : null,
                reservation == ReservationState.HELD ? "RESERVED" : reservation.name(),
                payment.name(),
                order);
        others.know(new PaymentRecord(order, payment, TOTAL, "ada", "pm_card_visa"));
        others.know(new ReservationRecord(order, reservation, 3, goods));
        return order;
    }

    private Answer awaitStatusOf(String report, String status) {
        eventually(() -> assertThat(api.get("/reconciliations/" + report).text("/status"))
                .isEqualTo(status));
        return api.get("/reconciliations/" + report);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
