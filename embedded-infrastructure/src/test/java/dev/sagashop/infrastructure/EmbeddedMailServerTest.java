package dev.sagashop.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedMailServerTest {
    private final EmbeddedMailServer server = EmbeddedMailServer.start(0);
    private final Session session = sessionWith(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsWhatAPersonWouldSeeOfAMail() throws Exception {
        send("ada@example.com", "Your order — confirmed", "It is on its way.", "<p>It is on its way.</p>");

        assertThat(server.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("ada@example.com");
            assertThat(mail.subject()).isEqualTo("Your order — confirmed");
            assertThat(mail.messageId()).startsWith("<");
            assertThat(mail.plainText()).isEqualTo("It is on its way.");
            assertThat(mail.html()).isEqualTo("<p>It is on its way.</p>");
        });
    }

    @Test
    void keepsTheNewestMailsOnly() throws Exception {
        try (Transport connection = session.getTransport("smtp")) {
            connection.connect();
            for (int i = 0; i < Mailbox.CAPACITY + 2; i++) {
                MimeMessage mail = mail("ada@example.com", "mail " + i, "text", "<p>html</p>");
                mail.saveChanges();
                connection.sendMessage(mail, mail.getAllRecipients());
            }
        }
        assertThat(server.mails()).hasSize(Mailbox.CAPACITY);
        assertThat(server.mails().getFirst().subject()).isEqualTo("mail 2");
    }

    @Test
    void forgetsMailsWhenPurged() throws Exception {
        send("ada@example.com", "subject", "text", "<p>html</p>");
        server.purge();
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void keepsLinesThatBeginWithADotAndAMailForEachRecipient() throws Exception {
        MimeMessage mail = mail("ada@example.com, bob@example.com", "dots", ".\r\n..\r\n.end", "<p>html</p>");
        Transport.send(mail);

        assertThat(server.mails())
                .extracting(ReceivedMail::recipient)
                .containsExactly("ada@example.com", "bob@example.com");
        assertThat(server.mails())
                .allSatisfy(kept -> assertThat(kept.plainText()).isEqualTo(".\r\n..\r\n.end"));
    }

    @Test
    void takesAMailInChunks() throws Exception {
        session.getProperties().put("mail.smtp.chunksize", "100");
        String text = "a line of a long mail\r\n".repeat(50);
        send("ada@example.com", "chunks", text, "<p>html</p>");

        assertThat(server.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.plainText()).isEqualTo(text));
    }

    private void send(String recipient, String subject, String text, String html) throws MessagingException {
        Transport.send(mail(recipient, subject, text, html));
    }

    private MimeMessage mail(String recipient, String subject, String text, String html) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("shop@example.com"));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(recipient));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        return message;
    }

    private static Session sessionWith(EmbeddedMailServer server) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(server.port()));
        return Session.getInstance(settings);
    }
}
