package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.notification.decision.MailContent;
import dev.sagashop.notification.decision.MailContent.Cancellation;
import dev.sagashop.notification.decision.MailContent.Confirmation;
import dev.sagashop.notification.decision.MailContent.Refund;
import dev.sagashop.notification.decision.MailContent.Shipping;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails. HTML and plain text have a template each for every kind, filled with the same values. */
public final class MailRenderer {

    private final ITemplateEngine templates;
    private final Locale locale;
    private final MoneyFormat money;

    public MailRenderer(ITemplateEngine templates, Locale locale) {
        this.templates = templates;
        this.locale = locale;
        this.money = new MoneyFormat(locale);
    }

    public RenderedMail render(UUID orderId, MailContent content) {
        String subject = Subjects.of(content.kind(), orderId);
        var context = new Context(locale, values(content));
        context.setVariable("subject", subject);
        context.setVariable("orderId", orderId.toString());
        String template = "mail/" + templateName(content.kind());
        return new RenderedMail(
                subject, templates.process(template + ".txt", context), templates.process(template, context));
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

    private static String templateName(NotificationKind kind) {
        return switch (kind) {
            case ORDER_CONFIRMED -> "order-confirmed";
            case ORDER_CANCELLED -> "order-cancelled";
            case ORDER_SHIPPED -> "order-shipped";
            case PAYMENT_REFUNDED -> "payment-refunded";
        };
    }
}
