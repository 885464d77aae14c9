package dev.sagashop.saga.simulation.invariants;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.NotificationEvent;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.order.decision.Order;
import dev.sagashop.saga.simulation.services.SimulatedShop;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One order's events: each of them counted once, wherever it was published; and each mail was told of once. */
final class HistoryCheck {

    private final SimulatedShop shop;
    private final Order order;
    private final List<Envelope<?>> timeline;

    HistoryCheck(SimulatedShop shop, Order order) {
        this.shop = shop;
        this.order = order;
        this.timeline = shop.orders().timeline().of(order.orderId());
    }

    void check() {
        Set<UUID> ids = new HashSet<>();
        for (Envelope<?> entry : timeline) {
            if (!ids.add(entry.metadata().id())) {
                throw breach(Invariant.EVERY_EVENT_COUNTS_ONCE, entry.event() + " is on the timeline twice");
            }
        }
        String subject = order.orderId().toString();
        shop.broker().topics().stream()
                .flatMap(topic -> topic.records(subject))
                .filter(published -> !ids.contains(published.metadata().id()))
                .findFirst()
                .ifPresent(lost -> {
                    throw breach(Invariant.EVERY_EVENT_COUNTS_ONCE, lost.event() + " is not on the timeline");
                });
        checkMails();
    }

    private void checkMails() {
        List<NotificationKind> told = new ArrayList<>();
        timeline.forEach(entry -> {
            if (entry.event() instanceof NotificationEvent mail) {
                told.add(kindOf(mail));
            }
        });
        if (told.size() != withOne(told).size()) {
            throw breach(Invariant.CUSTOMER_IS_TOLD_ONCE, "told of " + told);
        }
        List<NotificationKind> wanted = shop.notifications().kindsOfMailAbout(order.orderId());
        if (wanted.size() != told.size() || !told.containsAll(wanted)) {
            throw breach(Invariant.CUSTOMER_IS_TOLD_ONCE, "told of %s, wanted were %s".formatted(told, wanted));
        }
    }

    /** An enum set cannot be made of an empty list. */
    private static Set<NotificationKind> withOne(List<NotificationKind> kinds) {
        return kinds.isEmpty() ? EnumSet.noneOf(NotificationKind.class) : EnumSet.copyOf(kinds);
    }

    private static NotificationKind kindOf(NotificationEvent event) {
        return switch (event) {
            case CustomerNotified sent -> sent.kind();
            case NotificationFailed failed -> failed.kind();
        };
    }

    private Breach breach(Invariant invariant, String what) {
        return Breach.ofOrder(invariant, order.orderId(), what);
    }
}
