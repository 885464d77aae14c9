package dev.sagashop.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.Event;
import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.infrastructure.ReceivedMail;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Ledger;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.notification.persistence.MailSummary;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the event on Kafka to the mail in the customer's mailbox. */
class CustomerMailTest extends RunningService {

    @Autowired
    private JdbcTemplate jdbc;

    static Stream<Arguments> everyKind() {
        return Stream.of(
                kind(NotificationKind.ORDER_CONFIRMED, Orders::confirmed, "Ethiopia Yirgacheffe"),
                kind(
                        NotificationKind.ORDER_CANCELLED,
                        customer -> Orders.cancelled(customer, CancellationReason.CUSTOMER_REQUEST),
                        "You asked us to cancel it."),
                kind(NotificationKind.ORDER_SHIPPED, Orders::shipped, "10115 Berlin"),
                kind(NotificationKind.PAYMENT_REFUNDED, Orders::refunded, "€1,260.36"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindArrivesOnceAndTheOthersAreTold(
            NotificationKind kind, Function<String, Event> happening, String content) {
        String customer = Orders.newCustomer();
        Envelope<?> event = Wire.send(happening.apply(customer));
        UUID orderId = UUID.fromString(event.event().subject());

        ReceivedMail mail = awaitMailTo(customer);
        assertThat(mail.plainText()).contains(content, orderId.toString());
        assertThat(mail.html()).contains(content, orderId.toString());

        var published = awaitPublished(orderId);
        assertThat(published.event()).isEqualTo(new CustomerNotified(orderId, kind));
        assertThat(published.headers())
                .containsEntry(
                        CloudEventHeaders.CAUSATION_ID, event.metadata().id().toString())
                .containsEntry(
                        CloudEventHeaders.CORRELATION_ID, event.metadata().correlationId())
                .containsEntry(CloudEventHeaders.CAUSATION_DEPTH, "1")
                .containsEntry(CloudEventHeaders.TRACEPARENT, event.metadata().traceparent());

        MailSummary stored = awaitStatus(orderId, MailStatus.SENT);
        assertThat(stored.attempts()).isEqualTo(1);
        assertThat(mail.messageId()).isEqualTo("<" + stored.mailId() + "@sagashop.example>");
        assertThat(mailsTo(customer)).hasSize(1);
    }

    @Test
    void anEventThatComesTwiceSendsOneMail() {
        String customer = Orders.newCustomer();
        Envelope<?> event = Wire.send(Orders.confirmed(customer));
        Wire.send(event);
        awaitMailTo(customer);
        Wire.send(event);

        awaitMailOfALaterEvent(event);
        assertThat(mailsTo(customer)).hasSize(1);
    }

    @Test
    void anEventSendsOneMailEvenWhenItsProcessedMarkIsGone() {
        String customer = Orders.newCustomer();
        Envelope<?> event = Wire.send(Orders.confirmed(customer));
        awaitStatus(UUID.fromString(event.event().subject()), MailStatus.SENT);
        jdbc.update(
                "delete from processed_event where event_id = ?",
                event.metadata().id());
        Wire.send(event);

        awaitMailOfALaterEvent(event);
        assertThat(mailsTo(customer)).hasSize(1);
    }

    @Test
    void aMalformedEventBecomesADeadLetterAndTheNextIsProcessed() {
        Envelope<?> malformed = Wire.envelope(Orders.shipped("nobody"));
        String key = malformed.event().subject();
        Wire.sendMalformed(malformed, "{\"orderId\":");
        String next = Orders.newCustomer();
        Wire.sendBehind(key, Orders.shipped(next));

        awaitMailTo(next);
        Ledger.Letter letter = new Ledger(jdbc).awaitLetters(key).getFirst();
        assertThat(letter.message()).startsWith("OrderShipped cannot be read");
    }

    /** Of the same order, thus behind the event on its partition: when it had its effect, so had the event. */
    private void awaitMailOfALaterEvent(Envelope<?> event) {
        String customer = Orders.newCustomer();
        UUID orderId = UUID.fromString(event.event().subject());
        Wire.send(Orders.newOrder(customer).withId(orderId).shipped());
        awaitMailTo(customer);
    }

    private static Arguments kind(NotificationKind kind, Function<String, Event> happening, String content) {
        return Arguments.of(kind, happening, content);
    }
}
