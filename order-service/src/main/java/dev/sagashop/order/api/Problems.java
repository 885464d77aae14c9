package dev.sagashop.order.api;

import dev.sagashop.events.data.Money;
import dev.sagashop.order.placement.Violation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The problems that this API speaks of by name (RFC 9457). */
final class Problems {

    private static final String TYPE_PREFIX = "urn:sagashop:problem:";

    private Problems() {}

    static URI type(String name) {
        return URI.create(TYPE_PREFIX + name);
    }

    static boolean isOurs(ProblemDetail problem) {
        return String.valueOf(problem.getType()).startsWith(TYPE_PREFIX);
    }

    static ProblemDetail problem(HttpStatus status, String name, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(name));
        problem.setTitle(title);
        return problem;
    }

    static ProblemDetail invalidOrder(List<Violation> violations) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid-order", "Invalid order", "The order cannot be accepted.");
        problem.setProperty("errors", violations);
        return problem;
    }

    static ProblemDetail invalidCart(List<Violation> violations) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid-cart", "Invalid cart", "The cart cannot be changed so.");
        problem.setProperty("errors", violations);
        return problem;
    }

    static ProblemDetail badRequest(String name, String title, String detail, List<Violation> violations) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, name, title, detail);
        if (!violations.isEmpty()) {
            problem.setProperty("errors", violations);
        }
        return problem;
    }

    static ProblemDetail parameterProblem(String name, String message) {
        return badRequest(
                "invalid-parameter",
                "Invalid parameter",
                name + " " + message + ".",
                List.of(new Violation(name, message)));
    }

    static ErrorResponseException invalidParameter(String name, String message) {
        return exception(HttpStatus.BAD_REQUEST, parameterProblem(name, message));
    }

    static ErrorResponseException rejected(List<Violation> violations) {
        return exception(HttpStatus.UNPROCESSABLE_CONTENT, invalidOrder(violations));
    }

    static ErrorResponseException cartRefused(Violation violation) {
        return exception(HttpStatus.UNPROCESSABLE_CONTENT, invalidCart(List.of(violation)));
    }

    static ErrorResponseException cartEmpty() {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "cart-empty", "Cart empty", "There is nothing in the cart.");
    }

    /** With the current cart, so that the client can show it and ask again. */
    static ErrorResponseException cartChanged(CartView current) {
        String detail = "The cart has changed since that version.";
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "cart-changed", "Cart changed", detail);
        problem.setProperty("cart", current);
        return exception(HttpStatus.CONFLICT, problem);
    }

    /** With the current cart, so that the client can show it and ask again. */
    static ErrorResponseException priceRisen(CartView current) {
        return priceRisen("cart", current);
    }

    /** With what the order costs now. */
    static ErrorResponseException priceRisen(Money total) {
        return priceRisen("total", total);
    }

    private static ErrorResponseException priceRisen(String member, Object now) {
        String detail = "It costs more than the customer was shown. Nothing was ordered.";
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "price-risen", "Price risen", detail);
        problem.setProperty(member, now);
        return exception(HttpStatus.CONFLICT, problem);
    }

    static ErrorResponseException keyReused() {
        String detail = "The idempotency key, or the cart's version, was used for an order of other content.";
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "Idempotency key reused", detail);
    }

    static ErrorResponseException tooBusy(Duration retryAfter) {
        String detail = "More orders are under way than can be carried through in time. Nothing was placed; try again.";
        var refusal = of(HttpStatus.TOO_MANY_REQUESTS, "too-busy", "Too busy", detail);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        return refusal;
    }

    static ErrorResponseException orderNotFound() {
        return of(HttpStatus.NOT_FOUND, "order-not-found", "Order not found", "The customer has no such order.");
    }

    static ErrorResponseException productNotFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such product.");
    }

    static ErrorResponseException reconciliationNotFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such reconciliation.");
    }

    static ErrorResponseException alreadyShipped() {
        String detail = "The order has been shipped and can no longer be cancelled.";
        return of(HttpStatus.CONFLICT, "order-already-shipped", "Order already shipped", detail);
    }

    static ErrorResponseException bodyTooLarge(long maxBytes) {
        String detail = "The body must not be longer than " + maxBytes + " bytes.";
        return of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Body too large", detail);
    }

    private static ErrorResponseException of(HttpStatus status, String name, String title, String detail) {
        return exception(status, problem(status, name, title, detail));
    }

    private static ErrorResponseException exception(HttpStatus status, ProblemDetail problem) {
        return new ErrorResponseException(status, problem, null);
    }
}
