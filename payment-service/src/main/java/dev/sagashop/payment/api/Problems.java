package dev.sagashop.payment.api;

import dev.sagashop.messaging.failure.Failures;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes every error a problem detail (RFC 9457) with a type of ours. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final String TYPE_PREFIX = "urn:sagashop:problem:";
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    static ProblemDetail problem(HttpStatus status, String name, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE_PREFIX + name));
        problem.setTitle(title);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception e) {
        return Failures.willPass(e) ? databaseAway(e) : defect(e);
    }

    private static ProblemDetail databaseAway(Exception e) {
        log.warn("Cannot answer without the database: {}", e.toString());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Unavailable", "Try again in a moment.");
    }

    /** The last resort of the API: a defect is logged, and its caller told no more than that. */
    private static ProblemDetail defect(Exception e) {
        log.error("Cannot answer", e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Internal error", "This is our fault.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = Objects.requireNonNullElse(e.getPropertyName(), "parameter");
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid-parameter", "Invalid parameter", name + " is wrong.");
        problem.setProperty("errors", List.of(Map.of("field", name, "message", "has a wrong value")));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Names the problems that Spring leaves without a type after their status, such as {@code not-found}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !isOurs(problem)) {
            String reason = Objects.requireNonNullElse(problem.getTitle(), "error");
            problem.setType(
                    URI.create(TYPE_PREFIX + reason.toLowerCase(Locale.ROOT).replace(' ', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean isOurs(ProblemDetail problem) {
        return problem.getType() != null && problem.getType().toString().startsWith(TYPE_PREFIX);
    }
}
