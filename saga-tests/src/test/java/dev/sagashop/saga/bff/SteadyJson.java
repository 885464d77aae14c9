package dev.sagashop.saga.bff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers about one shipped order as they would be if nothing depended on chance: ids and times are replaced by others of
 * the same length, and events that do not wait for each other come in one of the orders that are possible.
 */
final class SteadyJson {

    private static final String ANSWERED_FIRST = "StockReserved";
    private static final String ANSWERED_LAST = "PaymentAuthorized";
    private static final List<String> STORY = List.of(
            "OrderPlaced",
            ANSWERED_FIRST,
            ANSWERED_LAST,
            "OrderConfirmed",
            "PaymentCaptured",
            "CustomerNotified(ORDER_CONFIRMED)",
            "OrderShipped",
            "StockCommitted",
            "CustomerNotified(ORDER_SHIPPED)");

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00.120846Z");
    private static final Duration STEP = Duration.of(41_907, ChronoUnit.MICROS);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SHORT_ID_LENGTH = 8;
    private static final int MAILS = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> ids = new HashMap<>();

    /** Whether the order has come to the end of its story, and all of it is told. */
    static boolean isTold(JsonNode order) {
        return order.path("degraded").isEmpty()
                && order.path("timeline").size() == STORY.size()
                && order.path("notifications")
                                .valueStream()
                                .filter(mail -> text(mail, "status").equals("SENT"))
                                .count()
                        == MAILS;
    }

    JsonNode ofBrowser(JsonNode order) {
        ObjectNode steady = (ObjectNode) order.deepCopy();
        steady.put("placedAt", timeOf("OrderPlaced")).put("updatedAt", timeOf("StockCommitted"));
        ((ObjectNode) steady.required("payment")).put("updatedAt", timeOf("PaymentCaptured"));
        steady.set("notifications", steadyMails(order.required("notifications"), text(order, "orderId")));
        steady.set("timeline", steadyEvents(order.required("timeline")));
        return withSteadyIds(steady);
    }

    /** To be asked for after the browser's, so that both have the same ids. */
    JsonNode ofPhone(JsonNode order) {
        String wholeSeconds = BEGIN.truncatedTo(ChronoUnit.SECONDS).toString();
        return withSteadyIds(((ObjectNode) order.deepCopy()).put("placed", wholeSeconds));
    }

    private ArrayNode steadyMails(JsonNode mails, String orderId) {
        ArrayNode steady = sorted(mails, Comparator.comparing(mail -> text(mail, "kind")));
        for (JsonNode mail : steady) {
            String subject = text(mail, "subject").replace(shortened(orderId), shortened(steadyId(orderId)));
            String event = "CustomerNotified(" + text(mail, "kind") + ")";
            ((ObjectNode) mail).put("subject", subject).put("updatedAt", timeOf(event));
        }
        return steady;
    }

    private static ArrayNode steadyEvents(JsonNode events) {
        ArrayNode steady = sorted(events, Comparator.comparingInt(event -> STORY.indexOf(nameOf(event))));
        int position = 0;
        for (JsonNode event : steady) {
            long afterMillis = STEP.multipliedBy(position).toMillis();
            ((ObjectNode) event)
                    .put("position", ++position)
                    .put("occurredAt", timeOf(nameOf(event)))
                    .put("afterMillis", afterMillis);
        }
        ObjectNode joined = (ObjectNode) steady.get(STORY.indexOf("OrderConfirmed"));
        joined.set("causationId", steady.get(STORY.indexOf(ANSWERED_LAST)).required("eventId"));
        return steady;
    }

    private JsonNode withSteadyIds(JsonNode answer) {
        return JSON.readTree(ID.matcher(answer.toString()).replaceAll(id -> steadyId(id.group())));
    }

    private String steadyId(String id) {
        byte[] next = ("id " + ids.size()).getBytes(StandardCharsets.UTF_8);
        return ids.computeIfAbsent(id, any -> UUID.nameUUIDFromBytes(next).toString());
    }

    /** As a mail names an order. */
    private static String shortened(String id) {
        return id.substring(0, SHORT_ID_LENGTH);
    }

    private static String timeOf(String event) {
        return BEGIN.plus(STEP.multipliedBy(STORY.indexOf(event))).toString();
    }

    private static ArrayNode sorted(JsonNode list, Comparator<JsonNode> order) {
        ArrayNode sorted = JSON.createArrayNode();
        list.valueStream().sorted(order).forEach(element -> sorted.add(element.deepCopy()));
        return sorted;
    }

    private static String nameOf(JsonNode event) {
        JsonNode kind = event.required("data").path("kind");
        return text(event, "type") + (kind.isMissingNode() ? "" : "(" + kind.asString() + ")");
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
