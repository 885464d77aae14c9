package dev.sagashop.saga.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.deadletters.DeadLetters;
import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.SeenEvent;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The order service cannot write down that the money was taken; once it can, the dead letter brings the order home. */
class DeadLettersComeBackTest {

    private static final String PATH = "/actuator/dead-letters";

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private final List<String> terminal = new ArrayList<>();

    @Test
    void anOrderWhoseCaptureWasADeadLetterIsShippedOnceItIsReplayed() throws Exception {
        try (BrokenTable table = BrokenTable.withoutCapturesOf(shop, customer)) {
            PlacedOrder order = customer.places(1, shop.untouchedSku(), "pm_card_visa");
            String letter = awaitLetterOf(order);
            order.hasPayment("CAPTURED").becomes("CONFIRMED");
            assertThat(post(letter, "replay").status()).isEqualTo(409);
            assertThat(shop("show", letter)).isZero();
            assertThat(terminal)
                    .contains("Dead letter " + letter + " of order-service: POISONED")
                    .anyMatch(line ->
                            line.matches("  reason .* the capture of " + order.id() + " is refused on purpose.*"));

            table.mend();

            assertThat(shop("replay", "--all", "--order", order.id())).isZero();
            assertThat(terminal).containsExactly("Replayed 1 dead letter; 0 dead letters left open.");
            order.becomes("SHIPPED").hasPayment("CAPTURED").hasReservation("COMMITTED");
            assertThat(post(letter, "replay").body().required("outcome").asString())
                    .isEqualTo("REPLAYED_BEFORE");
            assertThat(order.deliveries())
                    .extracting(SeenEvent::type)
                    .containsOnlyOnce("PaymentCaptured", "OrderShipped");
        }
        shop.invariantsHold();
    }

    @Test
    void aTerminalListsTheLettersOfAllServices() throws Exception {
        assertThat(shop("list", "--status", "any")).isZero();
        assertThat(terminal).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, ?limit=0, 400, limit",
        "payment-service, ?status=gone, 400, status",
        "inventory-service, /42, 404, 42",
        "notification-service, /6b3f0a52-7d3a-4c0e-9d64-2f0b8b1c7a11, 404, 6b3f0a52"
    })
    void everyServiceSaysWhatIsWrongWithARequest(String service, String path, int status, String named) {
        Http.Answer answer = Http.get(shop.url(service) + PATH + path, Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().required("detail").asString()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({"bff-web", "bff-mobile"})
    void noVisitorGetsAtThem(String bff) {
        assertThat(Http.get(shop.url(bff) + PATH, Map.of()).status()).isEqualTo(404);
    }

    private String awaitLetterOf(PlacedOrder order) {
        String url = shop.url("order-service") + PATH + "?status=open&order=" + order.id();
        JsonNode letters = await().atMost(Duration.ofSeconds(40))
                .until(() -> Http.get(url, Map.of()).body().required("items"), items -> !items.isEmpty());
        return letters.get(0).required("id").asString();
    }

    private Http.Answer post(String letter, String action) {
        return Http.post(shop.url("order-service") + PATH + "/" + letter + "/" + action, Map.of(), "{}");
    }

    /** As {@code ./shop dead-letters}. */
    private int shop(String... arguments) throws InterruptedException {
        terminal.clear();
        return new DeadLetters((Part part) -> shop.url(part.label()), terminal::add).run(List.of(arguments));
    }
}
