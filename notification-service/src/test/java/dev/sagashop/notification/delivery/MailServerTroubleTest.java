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
import dev.sagashop.notification.decision.SendOutcome.Deferred;
import dev.sagashop.notification.decision.SendOutcome.Refused;
import dev.sagashop.notification.decision.SendOutcome.Sent;
import dev.sagashop.notification.decision.SendOutcome.Unreachable;
import dev.sagashop.notification.persistence.ClaimedMail;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.testing.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail server is away, or says no. */
class MailServerTroubleTest extends RunningService {

    @Autowired
    private MailServer sender;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry registry;

    @Test
    void anOutageIsNoAttemptAndTheMailIsSentWhenTheMailServerIsBack() throws IOException {
        mailServer.setPort(portWhereNobodyListens());
        String customer = Orders.newCustomer();
        var event = Orders.confirmed(customer);
        Wire.send(event);
        await().atMost(SOON).until(() -> failureOf(event.orderId()), failure -> failure.contains("connect"));
        assertThat(serverIsAway()).isTrue();

        mailServer.setPort(TestInfrastructure.mail().port());

        awaitMailTo(customer);
        assertThat(awaitStatus(event.orderId(), MailStatus.SENT).attempts()).isEqualTo(1);
        assertThat(mailsTo(customer)).hasSize(1);
        assertThat(serverIsAway()).isFalse();
    }

    /** As whoever watches the metrics sees it. */
    private boolean serverIsAway() {
        return registry.get("sagashop.mail.server.away").gauge().value() == 1;
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

            Map<ClaimedMail, SendOutcome> outcomes = send(first, nobody, last);

            assertThat(outcomes)
                    .containsEntry(first, new Sent())
                    .containsEntry(nobody, new Refused("550 no such mailbox"))
                    .containsEntry(last, new Sent());
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

        Map<ClaimedMail, SendOutcome> outcomes = send(impossible, fine);

        assertThat(outcomes.get(impossible)).isInstanceOf(Deferred.class);
        assertThat(outcomes).containsEntry(fine, new Sent());
    }

    @Test
    void aMailboxThatIsBusyIsTriedAgain() throws IOException {
        assertThat(outcome("rcpt", "450 mailbox busy")).isEqualTo(new Deferred("450 mailbox busy"));
    }

    @Test
    void aSenderThatIsRefusedGivesNoMailUpBecauseSomebodyMendsThat() throws IOException {
        assertThat(outcome("mail", "530 authenticate first")).isEqualTo(new Deferred("530 authenticate first"));
    }

    @Test
    void aMessageThatIsRefusedIsGivenUp() throws IOException {
        assertThat(outcome("data", "554 no such words here")).isEqualTo(new Refused("554 no such words here"));
    }

    @Test
    void aServerThatGoesAwayAmidAMailIsAnOutage() throws IOException {
        assertThat(outcome("rcpt", "421 closing")).isEqualTo(new Unreachable("421 closing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy", "554 no service here"})
    void aServerThatTurnsConnectionsAwayIsAnOutage(String greeting) throws IOException {
        ClaimedMail mail = Mails.claimed("anybody");
        try (var refusing = RefusingMailServer.greeting(greeting)) {
            mailServer.setPort(refusing.port());

            assertThat(send(mail).get(mail)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aServerThatIsNotThereIsAnOutageForAllMails() throws IOException {
        mailServer.setPort(portWhereNobodyListens());

        assertThat(send(Mails.claimed("first"), Mails.claimed("second")).values())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Unreachable.class));
    }

    @Test
    void aConnectionThatOneMailAloneLosesIsThatMailsFailure() throws IOException {
        ClaimedMail fine = Mails.claimed("fine");
        ClaimedMail deadly = Mails.claimed("deadly");
        try (var refusing = RefusingMailServer.start("deadly", "421 closing")) {
            mailServer.setPort(refusing.port());

            assertThat(send(deadly, fine))
                    .containsEntry(deadly, new Deferred("421 closing"))
                    .containsEntry(fine, new Sent());
        }
    }

    @Test
    void aMailIsNotBegunFromItsDeadlineOn() throws IOException {
        try (var server = RefusingMailServer.start("nobody", "550 no such mailbox")) {
            mailServer.setPort(server.port());

            assertThat(sender.send(List.of(Mails.claimed("late")), Instant.now()))
                    .isEmpty();
            assertThat(server.accepted()).isZero();
        }
    }

    private SendOutcome outcome(String command, String answer) throws IOException {
        ClaimedMail mail = Mails.claimed("anybody");
        try (var refusing = RefusingMailServer.answering(command, answer)) {
            mailServer.setPort(refusing.port());
            return send(mail).get(mail);
        }
    }

    private Map<ClaimedMail, SendOutcome> send(ClaimedMail... mails) {
        return sender.send(List.of(mails), Instant.now().plus(SOON));
    }

    private String failureOf(UUID orderId) {
        return jdbc.sql("select coalesce(max(last_failure), '') from mail where order_id = ?")
                .param(orderId)
                .query(String.class)
                .single();
    }
}
