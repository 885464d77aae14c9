package dev.sagashop.notification.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.persistence.MailStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NotificationApiTest extends RunningService {

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void showsTheMailsOfAnOrder() throws Exception {
        String customer = Orders.newCustomer();
        var event = Orders.confirmed(customer);
        Wire.send(event);
        var stored = awaitStatus(event.orderId(), MailStatus.SENT);

        JsonNode items = json.readTree(request("GET", "/notifications?orderId=" + event.orderId())
                        .body())
                .get("items");

        assertThat(items).hasSize(1);
        JsonNode item = items.get(0);
        assertThat(item.get("notificationId").asString())
                .isEqualTo(stored.mailId().toString());
        assertThat(item.get("kind").asString()).isEqualTo("ORDER_CONFIRMED");
        assertThat(item.get("recipient").asString()).isEqualTo(customer + "@customers.sagashop.example");
        assertThat(item.get("subject").asString()).endsWith("is confirmed");
        assertThat(item.get("status").asString()).isEqualTo("SENT");
        assertThat(item.get("attempts").asInt()).isEqualTo(1);
        assertThat(Instant.parse(item.get("updatedAt").asString())).isEqualTo(stored.updatedAt());
    }

    @Test
    void anUnknownOrderHasNoMails() throws Exception {
        var answer = request("GET", "/notifications?orderId=" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /notifications, 400, urn:sagashop:problem:invalid-parameter",
        "GET, /notifications?orderId=nonsense, 400, urn:sagashop:problem:invalid-parameter",
        "GET, /nothing, 404, urn:sagashop:problem:not-found",
        "POST, /notifications, 405, urn:sagashop:problem:method-not-allowed"
    })
    void everyErrorIsAProblem(String method, String path, int status, String type) throws Exception {
        var answer = request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo(type);
        if (status == 400) {
            assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("orderId");
        }
    }

    @Test
    void staysHealthyWithoutTheMailServer() throws Exception {
        mailServer.setPort(portWhereNobodyListens());

        assertThat(request("GET", "/actuator/health").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> request(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
