package dev.sagashop.saga.browser.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.browser.chromium.Tab;
import java.util.List;

/** An order and its saga, as it happens. Everything waits until it is so. */
public final class OrderPage {

    private static final String EVENT = "[data-event-id]";

    private final Tab tab;
    private final String orderId;

    OrderPage(Tab tab) {
        this.tab = tab;
        tab.shows(".saga");
        orderId = ((String) tab.script("return location.hash")).replaceAll(".*/", "");
    }

    public String orderId() {
        return orderId;
    }

    public OrderPage becomes(String status) {
        tab.shows(".saga[data-status='" + status + "']");
        return this;
    }

    /** What the visitor is told of the line to the server: {@code live}, {@code offline}, {@code ended} and so on. */
    public OrderPage isConnected(String how) {
        tab.shows(".saga[data-connection='" + how + "']");
        return this;
    }

    public OrderPage shows(String... eventTypes) {
        for (String type : eventTypes) {
            tab.shows(event(type));
        }
        return this;
    }

    /** These and no others, in any order, each once. */
    public OrderPage showsExactly(String... eventTypes) {
        tab.untilAsserted(() -> assertThat(events("data-event-type")).containsExactlyInAnyOrder(eventTypes));
        return this;
    }

    public OrderPage showsEachEventOnce(List<String> eventIds) {
        tab.untilAsserted(() -> assertThat(events("data-event-id")).containsExactlyInAnyOrderElementsOf(eventIds));
        return this;
    }

    /** The step is marked as undone, and the compensation says which step it undoes. */
    public OrderPage showsUndone(String step, String compensation) {
        tab.shows(event(step) + "[data-undone]");
        tab.untilAsserted(() -> assertThat(tab.attributes(event(compensation), "data-undoes"))
                .isEqualTo(tab.attributes(event(step), "data-event-id")));
        return this;
    }

    public OrderPage stillExpects(String eventType) {
        tab.shows("[data-expected~='" + eventType + "']");
        return this;
    }

    public OrderPage expectsNothingMore() {
        tab.until(() -> !tab.has("[data-expected]"));
        return this;
    }

    public OrderPage cancels() {
        tab.clickButton("Cancel order");
        return this;
    }

    public OrderPage cannotBeCancelled() {
        tab.until(() -> !tab.has("[data-kind='danger']"));
        return this;
    }

    public OrderPage reloads() {
        tab.reload();
        tab.shows(".saga");
        return this;
    }

    /** The event as it was on the topic. */
    public String rawEvent(String eventType) {
        tab.click(event(eventType) + " button");
        String json = tab.textOf("dialog[data-event-type='" + eventType + "'] pre");
        tab.clickButton("Close");
        tab.until(() -> !tab.has("dialog"));
        return json;
    }

    public String headline() {
        return tab.textOf("h1");
    }

    private List<String> events(String attribute) {
        return tab.attributes(EVENT, attribute);
    }

    private static String event(String type) {
        return EVENT + "[data-event-type='" + type + "']";
    }
}
