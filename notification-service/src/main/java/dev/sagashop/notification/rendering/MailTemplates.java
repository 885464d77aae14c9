package dev.sagashop.notification.rendering;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.sagashop.events.data.NotificationKind;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The compiled templates of one form of mail, HTML or plain text: one for every kind, with the parts that they share. */
final class MailTemplates {

    private static final String FOLDER = "/templates/mail/";

    private final Map<NotificationKind, Template> templates = new EnumMap<>(NotificationKind.class);

    private MailTemplates(Mustache.Compiler compiler, String suffix) {
        Mustache.Compiler withParts = compiler.withLoader(MailTemplates::read);
        Arrays.stream(NotificationKind.values())
                .forEach(kind -> templates.put(kind, withParts.loadTemplate(name(kind) + suffix)));
    }

    /** What is filled in is text, whatever it looks like. */
    static MailTemplates html() {
        return new MailTemplates(Mustache.compiler().escapeHTML(true), ".html");
    }

    static MailTemplates plainText() {
        return new MailTemplates(Mustache.compiler().escapeHTML(false), ".txt");
    }

    String fill(NotificationKind kind, Map<String, Object> values) {
        return Objects.requireNonNull(templates.get(kind)).execute(values);
    }

    private static String name(NotificationKind kind) {
        return switch (kind) {
            case ORDER_CONFIRMED -> "order-confirmed";
            case ORDER_CANCELLED -> "order-cancelled";
            case ORDER_SHIPPED -> "order-shipped";
            case PAYMENT_REFUNDED -> "payment-refunded";
        };
    }

    private static Reader read(String name) {
        InputStream template = Objects.requireNonNull(
                MailTemplates.class.getResourceAsStream(FOLDER + name), () -> "no template " + FOLDER + name);
        return new InputStreamReader(template, StandardCharsets.UTF_8);
    }
}
