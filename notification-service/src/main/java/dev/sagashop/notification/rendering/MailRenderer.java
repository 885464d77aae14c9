package dev.sagashop.notification.rendering;

import dev.sagashop.notification.decision.MailContent;
import dev.sagashop.notification.decision.MailContent.Cancellation;
import dev.sagashop.notification.decision.MailContent.Confirmation;
import dev.sagashop.notification.decision.MailContent.Refund;
import dev.sagashop.notification.decision.MailContent.Shipping;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes mails. HTML and plain text have a template each for every kind, filled with the same values. */
public final class MailRenderer {

    private final MailTemplates html = MailTemplates.html();
    private final MailTemplates plainText = MailTemplates.plainText();
    private final Locale locale;
    private final MoneyFormat money;

    public MailRenderer(Locale locale) {
        this.locale = locale;
        this.money = new MoneyFormat(locale);
    }

    public RenderedMail render(UUID orderId, MailContent content) {
        String subject = Subjects.of(content.kind(), orderId);
        Map<String, Object> values = new HashMap<>(values(content));
        values.put("subject", subject);
        values.put("orderId", orderId.toString());
        return new RenderedMail(subject, plainText.fill(content.kind(), values), html.fill(content.kind(), values));
    }

    private Map<String, Object> values(MailContent content) {
        return switch (content) {
            case Confirmation confirmation ->
                Map.of(
                        "lines", LineView.of(confirmation.lines(), money),
                        "total", money.format(confirmation.total()));
            case Cancellation cancellation ->
                Map.of(
                        "reason", Reasons.inWords(cancellation.reason()),
                        "lines", LineView.of(cancellation.lines(), money),
                        "total", money.format(cancellation.total()));
            case Shipping shipping ->
                Map.of(
                        "address", AddressView.of(shipping.address(), locale),
                        "lines", LineView.of(shipping.lines(), money),
                        "total", money.format(shipping.total()));
            case Refund refund -> Map.of("amount", money.format(refund.amount()));
        };
    }
}
