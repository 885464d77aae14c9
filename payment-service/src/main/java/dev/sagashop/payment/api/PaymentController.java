package dev.sagashop.payment.api;

import dev.sagashop.payment.persistence.PaymentTable;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentController {

    private final PaymentTable table;

    PaymentController(PaymentTable table) {
        this.table = table;
    }

    /** The payment of an order; 404 also for an order that was cancelled before its payment began. */
    @GetMapping("/payments/{orderId}")
    PaymentView payment(@PathVariable UUID orderId) {
        return table.find(orderId)
                .flatMap(row -> row.payment().map(payment -> PaymentView.of(payment, row.updatedAt())))
                .orElseThrow(() -> unknownOrder(orderId));
    }

    private static ErrorResponseException unknownOrder(UUID orderId) {
        var problem = Problems.problem(
                HttpStatus.NOT_FOUND,
                "payment-not-found",
                "Payment not found",
                "There is no payment of an order " + orderId + ".");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
