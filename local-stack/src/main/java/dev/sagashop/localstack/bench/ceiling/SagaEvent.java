package dev.sagashop.localstack.bench.ceiling;

import dev.sagashop.localstack.Part;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The events of an order that goes well, with the contracts' samples as their data. */
public enum SagaEvent {
    ORDER_PLACED("orders", Part.ORDER_SERVICE, "order-placed"),
    STOCK_RESERVED("inventory", Part.INVENTORY_SERVICE, "stock-reserved"),
    PAYMENT_AUTHORIZED("payments", Part.PAYMENT_SERVICE, "payment-authorized"),
    ORDER_CONFIRMED("orders", Part.ORDER_SERVICE, "order-confirmed"),
    PAYMENT_CAPTURED("payments", Part.PAYMENT_SERVICE, "payment-captured"),
    CONFIRMATION_NOTIFIED("notifications", Part.NOTIFICATION_SERVICE, "customer-notified"),

    ORDER_SHIPPED("orders", Part.ORDER_SERVICE, "order-shipped"),
    STOCK_COMMITTED("inventory", Part.INVENTORY_SERVICE, "stock-committed"),
    SHIPPING_NOTIFIED("notifications", Part.NOTIFICATION_SERVICE, "customer-notified");

    private final String topic;
    private final Part publisher;
    private final String type;
    private final String json;
    private final Map<String, String> headers;
    private final String headersJson;

    SagaEvent(String topic, Part publisher, String name) {
        this.topic = topic;
        this.publisher = publisher;
        this.type = "dev.sagashop." + name + ".v1";
        this.json = Samples.data(type);
        this.headers = Samples.headers(type, publisher);
        this.headersJson = Samples.json(headers);
    }

    /** Those of an order on its way to the customer, or of one that is confirmed and paid for. */
    public static List<SagaEvent> ofOrder(boolean shipping) {
        return Arrays.stream(values())
                .filter(event -> shipping || event.compareTo(ORDER_SHIPPED) < 0)
                .toList();
    }

    /** The topics that an order's events are on. */
    public static List<String> topics() {
        return Arrays.stream(values()).map(SagaEvent::topic).distinct().toList();
    }

    public String topic() {
        return topic;
    }

    public Part publisher() {
        return publisher;
    }

    public String type() {
        return type;
    }

    public String json() {
        return json;
    }

    public byte[] payload() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Of the size that an event's headers have; their ids are always the same. */
    public Map<String, String> headers() {
        return headers;
    }

    public String headersJson() {
        return headersJson;
    }
}
