package dev.sagashop.payment.api;

import static dev.sagashop.payment.decision.Payments.cancelled;
import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.PaymentDeclined;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class PaymentApiTest extends PaymentServiceIntegrationTest {

    @Test
    void tellsWhereAPaymentStands() {
        Wire.send(placed(orderId, "pm_card_visa"));
        awaitEvents(orderId, PaymentAuthorized.class);

        assertThat(get("/payments/" + orderId).getBody())
                .contains("\"orderId\":\"" + orderId + "\"")
                .contains("\"status\":\"AUTHORIZED\"")
                .contains("\"amount\":{\"minorUnits\":2580,\"currency\":\"EUR\"}")
                .contains("\"authorizationId\":\"auth_")
                .containsPattern("\"updatedAt\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]+Z\"")
                .doesNotContain("declineReason");
    }

    @Test
    void tellsWhyAPaymentWasDeclined() {
        Wire.send(placed(orderId, "pm_card_insufficientFunds"));
        awaitEvents(orderId, PaymentDeclined.class);

        assertThat(get("/payments/" + orderId).getBody())
                .contains("\"status\":\"DECLINED\"")
                .contains("\"declineReason\":\"INSUFFICIENT_FUNDS\"")
                .doesNotContain("authorizationId");
    }

    @Test
    void doesNotKnowThePaymentOfAnUnknownOrder() {
        isProblem(get("/payments/" + UUID.randomUUID()), HttpStatus.NOT_FOUND, "payment-not-found");
    }

    @Test
    void doesNotKnowThePaymentOfAnOrderThatWasCancelledBeforeItBegan() {
        Wire.send(cancelled(orderId));
        await().until(() ->
                jdbc.queryForObject("select count(*) from payment where order_id = ?", Integer.class, orderId) == 1);

        isProblem(get("/payments/" + orderId), HttpStatus.NOT_FOUND, "payment-not-found");
    }

    @Test
    void everyErrorIsAProblemDetail() {
        isProblem(get("/payments/17"), HttpStatus.BAD_REQUEST, "invalid-parameter");
        assertThat(get("/payments/17").getBody()).contains("\"field\":\"orderId\"");
        isProblem(get("/nowhere"), HttpStatus.NOT_FOUND, "not-found");
        isProblem(
                exchange(HttpMethod.DELETE, "/payments/" + orderId),
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed");
    }

    @Test
    void isHealthy() {
        assertThat(get("/actuator/health/readiness").getBody()).contains("\"UP\"");
        assertThat(get("/actuator/health").getBody()).contains("\"UP\"");
    }

    private static void isProblem(ResponseEntity<String> response, HttpStatus status, String type) {
        assertThat(response.getStatusCode()).isEqualTo(status);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response.getBody())
                .contains("\"type\":\"urn:sagashop:problem:" + type + "\"")
                .contains("\"status\":" + status.value())
                .contains("\"title\"")
                .contains("\"detail\"");
    }

    private ResponseEntity<String> get(String path) {
        return exchange(HttpMethod.GET, path);
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path) {
        return http().method(method)
                .uri(path)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
