package dev.sagashop.bff.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.edge.fixtures.Resource;
import dev.sagashop.bff.web.saga.SagaEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest extends StreamingTest {

    @Test
    void tellsTheHistoryAndThenEachEventAsItIsPublished() {
        timelineHas(events.subList(0, 2));

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 2);
            publish(events.subList(2, events.size()));

            await().until(client::isClosed);
            assertThatEachWasToldOnceAfterItsCause(client);
            assertThat(client.types()).endsWith("saga", "end");
            assertThat(client.events().getLast().data()).hasToString("{\"status\":\"SHIPPED\"}");
        }
    }

    @Test
    void tellsHowFarTheSagaIsWithEachEvent() {
        timelineHas(events);

        try (StreamClient client = open()) {
            await().until(client::isClosed);
            assertThat(client.response().headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=UTF-8");
            assertThat(client.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(client.lines().getFirst()).isEqualTo("retry: 2000");
            assertThat(client.events().getFirst().data())
                    .isEqualTo(json("""
                    {"entry":{"eventId":"%s","type":"OrderPlaced","service":"order-service",
                              "occurredAt":"2026-03-01T10:00:00Z","afterMillis":0,"causationId":"command","data":{}},
                     "status":"PLACED",
                     "expected":[{"service":"inventory-service","anyOf":["StockReserved","StockRejected"]},
                                 {"service":"payment-service","anyOf":["PaymentAuthorized","PaymentDeclined"]}]}""".formatted(events.getFirst().eventId())));
            assertThat(client.events().get(events.size() - 1).data().at("/expected"))
                    .isEmpty();
            assertThat(client.events()
                            .get(events.size() - 1)
                            .data()
                            .at("/entry/afterMillis")
                            .asInt())
                    .isEqualTo(events.size() - 1);
        }
    }

    @Test
    void endsAtOnceWhereTheOrderEndedSoLongAgoThatItsTimelineIsGone() {
        timelineHas(List.of());
        ORDER.answers("GET /orders/" + orderId, 200, Resource.text("/services/cancelled-order.json"));

        try (StreamClient client = open()) {
            await().until(client::isClosed);
            assertThat(client.types()).containsExactly("end");
            assertThat(client.events().getLast().data()).hasToString("{\"status\":\"CANCELLED\"}");
        }
    }

    @Test
    void tellsAnEventOnceThatComesFromKafkaTwiceAndIsOnTheTimeline() {
        timelineHas(events.subList(0, 2));

        try (StreamClient client = open()) {
            publish(events.subList(1, 4));
            publish(events.subList(1, 4));
            timelineHas(events.subList(0, 5));
            publish(events.subList(4, events.size()));

            await().until(client::isClosed);
            assertThatEachWasToldOnceAfterItsCause(client);
        }
    }

    @Test
    void holdsAFollowUpBackUntilItsCauseHasCome() {
        timelineHas(events.subList(0, 3));

        try (StreamClient client = open()) {
            publish(List.of(events.get(4)));
            publish(List.of(events.get(5)));
            publish(List.of(events.get(3)));

            await().until(() -> client.sagaTypes().size() == 6);
            assertThat(client.sagaTypes().get(3)).isEqualTo("OrderConfirmed");
        }
    }

    @Test
    void losesNoEventThatPassedBeforeTheStreamBeganAndIsNotYetOnTheTimeline() {
        timelineHas(events.subList(0, 2));
        publish(events.subList(2, 4));
        awaitTaken(events.get(3));

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 4);
        }
    }

    @Test
    void findsOnTheTimelineWhatNeverCameFromKafka() {
        timelineHas(events.subList(0, 2));

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 2);
            timelineHas(events);

            await().until(client::isClosed);
            assertThat(client.types()).endsWith("end");
        }
    }

    @Test
    void goesOnAfterTheLastEventThatTheClientHas() {
        timelineHas(events);

        try (StreamClient client = open("Last-Event-ID", events.get(3).eventId())) {
            await().until(client::isClosed);
            assertThat(client.sagaTypes()).containsExactlyElementsOf(typesOf(events.subList(4, events.size())));
        }
        try (StreamClient client = open("Last-Event-ID", events.getLast().eventId())) {
            await().until(client::isClosed);
            assertThat(client.types()).contains("end");
            assertThat(client.sagaTypes()).doesNotContain("OrderPlaced", "OrderConfirmed", "OrderShipped");
        }
    }

    @Test
    void tellsAgainWhatMayNotHaveReachedTheClient() {
        timelineHas(events);

        try (StreamClient client = open("Last-Event-ID", events.get(2).eventId())) {
            await().until(client::isClosed);
            assertThat(client.sagaTypes()).startsWith("StockReserved", "OrderConfirmed");
        }
    }

    @Test
    void beginsAnewForAClientThatSawSomethingElse() {
        timelineHas(events);

        try (StreamClient client = open("Last-Event-ID", UUID.randomUUID().toString())) {
            await().until(client::isClosed);
            assertThat(client.types()).startsWith("reset", "saga").endsWith("end");
            assertThat(client.sagaTypes()).containsExactlyElementsOf(typesOf(events));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "", "not-a-uuid", "0199c1de7c0070008000000000000001"})
    void refusesALastEventThatCanBeNone(String id) {
        timelineHas(events);

        get(client().get().header("Last-Event-ID", id))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Last-Event-ID");
    }

    @Test
    void tellsNothingOfAnotherCustomersOrder() {
        publish(events.subList(0, 1));
        ORDER.answers(
                "GET /orders/" + orderId + "/timeline", 404, Problem.of(404, "order-not-found", "No such order."));

        get(client().get()).expectStatus().isNotFound();
    }

    @Test
    void saysWhenToComeBackIfTheOrderServiceIsDown() {
        ORDER.downDuring(() ->
                get(client().get()).expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2"));
    }

    @Test
    void showsThatItLivesWhileNothingHappens() {
        timelineHas(events.subList(0, 2));

        try (StreamClient client = open()) {
            await().until(() ->
                    client.lines().stream().filter(": heartbeat"::equals).count() >= 2);
        }
    }

    @Test
    void answersAHeadWithoutAStream() {
        timelineHas(events.subList(0, 2));

        client().head()
                .uri(uri())
                .header("X-Customer-Id", ALICE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/event-stream");
    }

    /** What nothing links may come in any order: each topic is read for itself. */
    private void assertThatEachWasToldOnceAfterItsCause(StreamClient client) {
        List<String> ids = client.events().stream()
                .filter(event -> event.type().equals("saga"))
                .map(StreamClient.Event::id)
                .toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(SagaEvent::eventId).toList());
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(ids.indexOf(event.causationId())).isLessThan(ids.indexOf(event.eventId())));
    }
}
