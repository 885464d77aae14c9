package dev.sagashop.bff.edge.service;

import java.time.Instant;
import java.util.List;

/** The mails about an order. */
public record Notifications(List<Notification> items) {

    /**
     * One mail.
     *
     * @param kind what it is about, such as ORDER_SHIPPED
     * @param status PENDING, SENT or FAILED
     */
    public record Notification(String kind, String recipient, String subject, String status, Instant updatedAt) {}
}
