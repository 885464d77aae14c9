package dev.sagashop.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.decision.MailContent;
import dev.sagashop.notification.decision.SendOutcome;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.notification.persistence.MailSummary;
import dev.sagashop.testing.TestInfrastructure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mail server is away, or says no. */
class MailServerTroubleTest extends RunningService {

    @Autowired
    private SmtpSender sender;

    @Test
    void aMailIsSentWhenTheMailServerIsBack() throws IOException {
        mailServer.setPort(portWhereNobodyListens());
        String customer = Orders.newCustomer();
        var event = Orders.confirmed(customer);
        Wire.send(event);
        await().atMost(SOON)
                .until(
                        () -> table.ofOrder(event.orderId(), 1),
                        mails -> mails.stream().anyMatch(mail -> mail.attempts() >= 1));

        mailServer.setPort(TestInfrastructure.mail().port());

        awaitMailTo(customer);
        assertThat(awaitStatus(event.orderId(), MailStatus.SENT).attempts()).isGreaterThan(1);
        assertThat(mailsTo(customer)).hasSize(1);
    }

    @Test
    void aMailIsGivenUpAfterItsBoundedTries() throws IOException {
        mailServer.setPort(portWhereNobodyListens());
        var event = Orders.shipped(Orders.newCustomer());
        Wire.send(event);

        MailSummary mail = awaitStatus(event.orderId(), MailStatus.FAILED);
        assertThat(mail.attempts()).isEqualTo(4);
        assertThat(awaitPublished(event.orderId()).event()).isInstanceOfSatisfying(NotificationFailed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(NotificationKind.ORDER_SHIPPED);
            assertThat(failed.reason()).contains("connect");
        });
    }

    @Test
    void aRefusedRecipientIsGivenUpAtOnce() throws IOException {
        String customer = Orders.newCustomer();
        try (var refusing = RefusingMailServer.start(customer, "550 5.1.1 no such mailbox")) {
            mailServer.setPort(refusing.port());
            var event = Orders.refunded(customer);
            Wire.send(event);

            assertThat(awaitStatus(event.orderId(), MailStatus.FAILED).attempts())
                    .isEqualTo(1);
            assertThat(awaitPublished(event.orderId()).event())
                    .isEqualTo(new NotificationFailed(
                            event.orderId(), NotificationKind.PAYMENT_REFUNDED, "550 5.1.1 no such mailbox"));
        }
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnce() {
        var event = Orders.confirmed("two..dots");
        Wire.send(event);

        assertThat(awaitStatus(event.orderId(), MailStatus.FAILED).attempts()).isEqualTo(1);
        assertThat(awaitPublished(event.orderId()).event()).isInstanceOf(NotificationFailed.class);
    }

    @Test
    void aRefusedRecipientKeepsNoOtherMailFromBeingSentOverTheSameConnection() throws IOException {
        ClaimedMail first = Mails.claimed("first");
        ClaimedMail nobody = Mails.claimed("nobody");
        ClaimedMail last = Mails.claimed("last");
        try (var refusing = RefusingMailServer.start("nobody", "550 no such mailbox")) {
            mailServer.setPort(refusing.port());

            Map<ClaimedMail, SendOutcome> outcomes = sender.send(List.of(first, nobody, last));

            assertThat(outcomes)
                    .containsEntry(first, new SendOutcome.Sent())
                    .containsEntry(nobody, new SendOutcome.Refused("550 no such mailbox"))
                    .containsEntry(last, new SendOutcome.Sent());
            assertThat(refusing.accepted()).isEqualTo(2);
            assertThat(refusing.connections()).isEqualTo(1);
        }
    }

    @Test
    void aMailThatCannotBeWrittenKeepsNoOtherMailFromBeingSent() {
        ClaimedMail fine = Mails.claimed(Orders.newCustomer());
        var beyondAllMoney = new OrderLine("COF-1", "Coffee", 2, Money.euros(Long.MAX_VALUE));
        ClaimedMail impossible =
                Mails.claimed("rich", new MailContent.Confirmation(List.of(beyondAllMoney), Orders.TOTAL));

        Map<ClaimedMail, SendOutcome> outcomes = sender.send(List.of(impossible, fine));

        assertThat(outcomes.get(impossible)).isInstanceOf(SendOutcome.Failed.class);
        assertThat(outcomes).containsEntry(fine, new SendOutcome.Sent());
    }

    @Test
    void aMailboxThatIsBusyIsTriedAgain() throws IOException {
        ClaimedMail busy = Mails.claimed("busy");
        try (var refusing = RefusingMailServer.start("busy", "450 mailbox busy")) {
            mailServer.setPort(refusing.port());

            assertThat(sender.send(List.of(busy)).get(busy)).isInstanceOf(SendOutcome.Failed.class);
        }
    }
}
