package dev.sagashop.localstack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.infrastructure.ReceivedMail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxPageTest {

    @Test
    void showsAMailsHtmlInAFrameThatCanDoNothing() {
        String page = MailboxPage.render(List.of(mail("Shipped", "<p>On its \"way\"</p>")));

        assertThat(page).contains("<iframe sandbox").contains("srcdoc=\"&lt;p&gt;On its &quot;way&quot;&lt;/p&gt;\"");
    }

    @Test
    void escapesWhatAMailSays() {
        String page = MailboxPage.render(List.of(mail("<script>alert(1)</script>", "\"><script>alert(2)</script>")));

        assertThat(page).doesNotContain("<script>");
    }

    @Test
    void saysThatThereIsNoMailYet() {
        assertThat(MailboxPage.render(List.of())).contains("No mail yet");
    }

    private static ReceivedMail mail(String subject, String html) {
        return new ReceivedMail("ada@example.com", subject, "<1@shop>", "plain", html, Instant.EPOCH);
    }
}
