package dev.sagashop.notification.api;

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
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that goes wrong into problem+json (RFC 9457). */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, invalidParameter(e.getParameterName(), "is required"), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : "parameter";
        return answer(e, invalidParameter(name, "has a wrong value"), headers, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unforeseen(Exception e, WebRequest request) {
        return answer(e, Failures.willPass(e) ? databaseAway(e) : defect(e, request), new HttpHeaders(), request);
    }

    private static ProblemDetail databaseAway(Exception e) {
        log.warn("Cannot answer without the database: {}", e.toString());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Unavailable", "Try again in a moment.");
    }

    private static ProblemDetail defect(Exception e, WebRequest request) {
        log.error("Cannot answer {}", request.getDescription(false), e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Internal error", "This is our fault.");
    }

    /** Names the problems that Spring leaves without a type after their status, such as {@code not-found}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !isNamed(problem)) {
            String reason = Objects.requireNonNullElse(problem.getTitle(), "error");
            problem.setType(type(reason.toLowerCase(Locale.ROOT).replace(' ', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean isNamed(ProblemDetail problem) {
        return problem.getType() != null && !problem.getType().toString().equals("about:blank");
    }

    private static ProblemDetail invalidParameter(String name, String message) {
        var problem =
                problem(HttpStatus.BAD_REQUEST, "invalid-parameter", "Invalid parameter", name + " " + message + ".");
        problem.setProperty("errors", List.of(Map.of("field", name, "message", message)));
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String name, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(name));
        problem.setTitle(title);
        return problem;
    }

    private static URI type(String name) {
        return URI.create("urn:sagashop:problem:" + name);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, problem, headers, HttpStatus.valueOf(problem.getStatus()), request);
    }
}
