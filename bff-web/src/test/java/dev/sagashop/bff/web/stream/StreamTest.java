package dev.sagashop.bff.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.bff.edge.fixtures.FakeService;
import dev.sagashop.bff.edge.fixtures.Problem;
import dev.sagashop.bff.edge.fixtures.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest extends StreamingTest {

    @Test
    void tellsTheHistoryAndThenEachEventAsItIsPublished() {
        timelineHas(events.subList(0, 2));

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 2);
            happen(events.subList(2, events.size()));

            await().until(client::isClosed);
            assertThat(client.sagaTypes()).containsExactlyElementsOf(typesOf(events));
            assertThat(client.events().subList(0, events.size()))
                    .extracting(StreamClient.Event::id)
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(client.types()).endsWith("saga", "end");
            assertThat(client.events().getLast().data()).hasToString("{\"status\":\"SHIPPED\"}");
        }
    }

    @Test
    void readsOnWhereItHasComeTo() {
        timelineHas(events.subList(0, 2));

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 2);
            happen(events.subList(2, 3));
            await().until(() -> client.sagaTypes().size() == 3);
        }

        List<String> reads = ORDER.asked().stream().map(FakeService.Asked::uri).toList();
        assertThat(reads.getFirst()).endsWith("/timeline");
        assertThat(reads.subList(1, reads.size()))
                .contains("/orders/" + orderId + "/timeline?after=2")
                .allMatch(uri -> uri.endsWith("?after=2") || uri.endsWith("?after=3"));
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
                    {"entry":{"position":1,"eventId":"%s","type":"OrderPlaced","service":"order-service",
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
    void endsAtOnceAndForGoodWhereTheOrderEndedSoLongAgoThatItsTimelineIsGone() {
        timelineHas(List.of());
        ORDER.answers("GET /orders/" + orderId, 200, Resource.text("/services/cancelled-order.json"));

        try (StreamClient client = open()) {
            await().until(client::isClosed);
            assertThat(client.types()).containsExactly("end");
            assertThat(client.events().getLast().data()).hasToString("{\"status\":\"CANCELLED\"}");
            String lastEventId = client.events().getLast().id();
            assertThat(lastEventId)
                    .as("an EventSource tells of none that is empty")
                    .isNotEmpty();
            get(client().get().header("Last-Event-ID", lastEventId))
                    .expectStatus()
                    .isNoContent();
        }
    }

    @Test
    void tellsTheTimelinesOrderInWhateverOrderTheEventsCome() {
        timelineHas(events.subList(0, 1));

        try (StreamClient client = open()) {
            await().until(() -> client.sagaTypes().size() == 1);
            publish(events.reversed());
            publish(events.subList(1, 4));
            timelineHas(events.subList(0, 6));
            publish(events.reversed());
            timelineHas(events);
            publish(events);

            await().until(client::isClosed);
            assertThat(client.sagaTypes()).containsExactlyElementsOf(typesOf(events));
            assertThat(client.events().stream()
                            .map(event -> event.data().at("/status").asString())
                            .distinct())
                    .containsExactly("PLACED", "CONFIRMED", "SHIPPED");
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

        try (StreamClient client = open("Last-Event-ID", "4")) {
            await().until(client::isClosed);
            assertThat(client.types()).doesNotContain("reset").endsWith("end");
            assertThat(client.sagaTypes()).containsExactlyElementsOf(typesOf(events.subList(4, events.size())));
            assertThat(client.events().getFirst().data().at("/status").asString())
                    .isEqualTo("CONFIRMED");
        }
    }

    @Test
    void goesOnForAClientThatHasAllThereIsOfASagaThatHasNotEnded() {
        timelineHas(events.subList(0, 4));

        try (StreamClient client = open("Last-Event-ID", "4")) {
            await().until(() -> !client.lines().isEmpty());
            happen(events.subList(4, 5));

            await().until(() -> client.sagaTypes().equals(typesOf(events.subList(4, 5))));
        }
    }

    @Test
    void tellsAClientThatHasTheEndNotToComeBack() {
        timelineHas(events);

        get(client().get().header("Last-Event-ID", String.valueOf(events.size())))
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();
    }

    @Test
    void tellsAClientNotToComeBackToATimelineThatIsGone() {
        timelineHas(List.of());

        get(client().get().header("Last-Event-ID", "9")).expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "999999999", "99999999999", "0199c1de-7c00-7000-8000-000000000001", "-1", "x"})
    void beginsAnewForAClientThatSawSomethingElse(String id) {
        timelineHas(events);

        try (StreamClient client = open("Last-Event-ID", id)) {
            await().until(client::isClosed);
            assertThat(client.types()).startsWith("reset", "saga").endsWith("end");
            assertThat(client.sagaTypes()).containsExactlyElementsOf(typesOf(events));
        }
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
}
