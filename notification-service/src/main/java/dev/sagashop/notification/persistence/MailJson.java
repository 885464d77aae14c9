package dev.sagashop.notification.persistence;

import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.decision.MailContent;
import java.util.Collection;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mails as JSON: their content as it is stored, and whole sets of rows as one parameter of a statement. */
final class MailJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MailJson() {}

    static String rows(Collection<? extends Record> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    static MailContent content(String kind, String json) {
        return MAPPER.readValue(json, contentClass(NotificationKind.valueOf(kind)));
    }

    private static Class<? extends MailContent> contentClass(NotificationKind kind) {
        return switch (kind) {
            case ORDER_CONFIRMED -> MailContent.Confirmation.class;
            case ORDER_CANCELLED -> MailContent.Cancellation.class;
            case ORDER_SHIPPED -> MailContent.Shipping.class;
            case PAYMENT_REFUNDED -> MailContent.Refund.class;
        };
    }
}
