package dev.sagashop.localstack.mailbox;

import dev.sagashop.infrastructure.ReceivedMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page as HTML: every mail folds open into what its recipient sees and into its plain text. */
final class MailboxPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    /** More would make the page slow; the JSON has all that are kept. */
    private static final int SHOWN_AT_MOST = 200;

    private static final String PAGE = read("/mailbox/page.html");

    private static final String MAIL = """
            <details>
            <summary><time>%s</time><strong>%s</strong><span class="to">%s</span></summary>
            <iframe sandbox title="The mail as its recipient sees it" srcdoc="%s"></iframe>
            <pre>%s</pre>
            </details>
            """;

    private MailboxPage() {}

    static String render(List<ReceivedMail> newestFirst) {
        String mails = newestFirst.stream()
                .limit(SHOWN_AT_MOST)
                .map(MailboxPage::render)
                .collect(Collectors.joining());
        return PAGE.replace("{{count}}", count(newestFirst.size())).replace("{{mails}}", mails);
    }

    private static String render(ReceivedMail mail) {
        return MAIL.formatted(
                TIME.format(mail.receivedAt()),
                escape(mail.subject()),
                escape(mail.recipient()),
                escape(mail.html().isEmpty() ? "<pre>" + escape(mail.plainText()) + "</pre>" : mail.html()),
                escape(mail.plainText()));
    }

    private static String count(int mails) {
        return switch (mails) {
            case 0 -> "No mail yet: place an order";
            case 1 -> "1 mail";
            default -> mails + " mails, newest first";
        };
    }

    private static String read(String resource) {
        try (InputStream in = MailboxPage.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
