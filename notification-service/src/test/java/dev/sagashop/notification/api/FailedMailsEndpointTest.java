package dev.sagashop.notification.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.CustomerNotified;
import dev.sagashop.events.NotificationFailed;
import dev.sagashop.events.PaymentRefunded;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.delivery.RefusingMailServer;
import dev.sagashop.notification.persistence.MailStatus;
import dev.sagashop.testing.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator has mails sent again that were given up. */
class FailedMailsEndpointTest extends RunningService {

    private static final Topic NOTIFICATIONS = Topic.named(Topics.NOTIFICATIONS);

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aFailedMailIsListedAndSentAgainAndTheOthersAreToldAfterItsFailure() throws Exception {
        PaymentRefunded event = refused();
        JsonNode failed = list(event.orderId()).get(0);
        assertThat(failed.get("failure").asString()).isEqualTo("550 no such mailbox");

        var answer = post("/" + failed.get("mailId").asString() + "/resend", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        awaitMailTo(event.customerId());
        assertThat(awaitStatus(event.orderId(), MailStatus.SENT).attempts()).isEqualTo(1);
        List<PublishedEvent> told =
                await().atMost(SOON).until(() -> NOTIFICATIONS.awaitRecords(event.subject()), some -> some.size() == 2);
        assertThat(told.stream().map(PublishedEvent::event))
                .containsExactly(
                        new NotificationFailed(
                                event.orderId(), NotificationKind.PAYMENT_REFUNDED, "550 no such mailbox"),
                        new CustomerNotified(event.orderId(), NotificationKind.PAYMENT_REFUNDED));
        assertThat(list(event.orderId())).isEmpty();
    }

    @Test
    void allFailedMailsOfAnOrderAreSentAgainButNoneThatFailedSince() throws Exception {
        PaymentRefunded event = refused();
        String failedAt = list(event.orderId()).get(0).get("failedAt").asString();

        assertThat(resent("{\"order\": \"%s\", \"before\": \"%s\"}".formatted(event.orderId(), failedAt)))
                .isZero();
        assertThat(resent("{\"order\": \"%s\"}".formatted(UUID.randomUUID()))).isZero();
        assertThat(resent("{\"order\": \"%s\"}".formatted(event.orderId()))).isEqualTo(1);
        awaitMailTo(event.customerId());
    }

    @Test
    void aMailThatWasSentIsNotSentAgain() throws Exception {
        var event = Orders.refunded(Orders.newCustomer());
        Wire.send(event);
        UUID sent = awaitStatus(event.orderId(), MailStatus.SENT).mailId();

        assertThat(post("/" + sent + "/resend", "{}").statusCode()).isEqualTo(404);
        assertThat(resent("{\"order\": \"%s\"}".formatted(event.orderId()))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/nonsense/resend, {}, 400",
        "/resend, {\"order\": \"nonsense\"}, 400",
        "/resend, {\"before\": \"nonsense\"}, 400",
        "/burn, {}, 404",
        "/5b0e3c0a-1111-4222-8333-444455556666/burn, {}, 404",
        "/5b0e3c0a-1111-4222-8333-444455556666/resend, {}, 404"
    })
    void whatMakesNoSenseIsRefused(String path, String body, int status) throws Exception {
        assertThat(post(path, body).statusCode()).isEqualTo(status);
    }

    private PaymentRefunded refused() throws IOException {
        String customer = Orders.newCustomer();
        var event = Orders.refunded(customer);
        try (var refusing = RefusingMailServer.start(customer, "550 no such mailbox")) {
            mailServer.setPort(refusing.port());
            Wire.send(event);
            awaitStatus(event.orderId(), MailStatus.FAILED);
        } finally {
            mailServer.setPort(TestInfrastructure.mail().port());
        }
        return event;
    }

    private JsonNode list(UUID orderId) throws Exception {
        var request = HttpRequest.newBuilder(uri("?order=" + orderId)).build();
        return json.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .get("items");
    }

    private int resent(String body) throws Exception {
        return json.readTree(post("/resend", body).body()).get("resent").asInt();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/actuator/failed-mails" + path);
    }
}
