package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.infrastructure.ReceivedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An order that the shop has accepted, and what can be said of it. Every {@code ...s} waits until it is so. */
public final class PlacedOrder {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Shop shop;
    private final Customer customer;
    private final String id;

    PlacedOrder(Shop shop, Customer customer, String id) {
        this.shop = shop;
        this.customer = customer;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Presses "cancel" and returns the HTTP status of the answer. */
    public int cancelledByCustomer() {
        return Http.post(shop.url("bff-web") + "/api/orders/" + id + "/cancel", asCustomer(), "")
                .status();
    }

    public PlacedOrder becomes(String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(order(), "status")).isEqualTo(status));
        return this;
    }

    public PlacedOrder isCancelledBecauseOf(String reason) {
        becomes("CANCELLED");
        assertThat(text(order(), "cancellationReason")).isEqualTo(reason);
        return this;
    }

    /** What the payment service says of the money. */
    public PlacedOrder hasPayment(String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(service("payment-service", "/payments/"), "status"))
                        .isEqualTo(status));
        return this;
    }

    /** No money was ever asked for. */
    public PlacedOrder hasNoPayment() {
        assertThat(Http.get(shop.url("payment-service") + "/payments/" + id, Map.of())
                        .status())
                .isEqualTo(404);
        return this;
    }

    /** What the inventory service says of the goods. */
    public PlacedOrder hasReservation(String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(service("inventory-service", "/reservations/"), "status"))
                        .isEqualTo(status));
        return this;
    }

    /** The mails to the customer, by what their subjects say, and no other mail. */
    public PlacedOrder customerGotMailsAbout(String... subjectParts) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> subjects =
                    shop.mailsTo(customer).stream().map(ReceivedMail::subject).toList();
            assertThat(subjects).hasSize(subjectParts.length);
            for (String part : subjectParts) {
                assertThat(subjects).anySatisfy(subject -> assertThat(subject).containsIgnoringCase(part));
            }
        });
        return this;
    }

    /** Waits for the event on Kafka. */
    public PlacedOrder sees(String event) {
        await().atMost(PATIENCE)
                .until(() -> distinctEvents().stream()
                        .anyMatch(seen -> storyName(seen).equals(event)));
        return this;
    }

    /**
     * The order's events are exactly the story's, on Kafka and in the timeline alike, in an order that the story allows.
     * Draws what was seen into docs/saga.
     */
    public void toldTheStory(Story story, String file, String title, String text) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> timeline = timeline();
            assertThat(timeline)
                    .containsExactlyInAnyOrderElementsOf(story.events().toList());
            assertThat(distinctEvents().stream().map(PlacedOrder::storyName))
                    .containsExactlyInAnyOrderElementsOf(timeline);
        });
        new StoryCheck(timeline()).holds(story);
        String testClass = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getSimpleName();
        new DiagramFile(file).shows(title, text, new SequenceDiagram(distinctEvents()).draw(story), testClass);
    }

    /** The order's events on Kafka, redeliveries included. */
    public List<SeenEvent> deliveries() {
        return shop.recorder().eventsOf(id);
    }

    /** How many events each topic has of the order, as in {@code orders=3, payments=2}. */
    public String messagesByTopic() {
        return distinctEvents().stream()
                .collect(Collectors.groupingBy(SeenEvent::topic, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private List<SeenEvent> distinctEvents() {
        List<SeenEvent> distinct = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (SeenEvent event : deliveries()) {
            if (!ids.contains(event.id())) {
                ids.add(event.id());
                distinct.add(event);
            }
        }
        return distinct;
    }

    /** How many mails the notification service remembers. */
    public int mailsOnRecord() {
        return Http.get(shop.url("notification-service") + "/notifications?orderId=" + id, Map.of())
                .body()
                .required("items")
                .size();
    }

    /** The events that the order service tells of the order. */
    public List<String> timeline() {
        JsonNode entries = Http.get(shop.url("order-service") + "/orders/" + id + "/timeline", asCustomer())
                .body()
                .required("entries");
        List<String> names = new ArrayList<>();
        entries.forEach(entry -> names.add(storyName(text(entry, "type"), entry.required("data"))));
        return names;
    }

    static String storyName(SeenEvent event) {
        return storyName(event.type(), JSON.readTree(event.data()));
    }

    private static String storyName(String type, JsonNode data) {
        return data.has("kind") ? type + "(" + data.required("kind").asString() + ")" : type;
    }

    private JsonNode order() {
        return Http.get(shop.url("bff-web") + "/api/orders/" + id, asCustomer()).body();
    }

    private JsonNode service(String service, String path) {
        return Http.get(shop.url(service) + path + id, Map.of()).body();
    }

    private Map<String, String> asCustomer() {
        return Map.of("X-Customer-Id", customer.id());
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        return node == null || !node.hasNonNull(field) ? null : node.get(field).asString();
    }
}
