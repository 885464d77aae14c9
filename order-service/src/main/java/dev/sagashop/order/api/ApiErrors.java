package dev.sagashop.order.api;

import dev.sagashop.messaging.failure.Failures;
import dev.sagashop.order.placement.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns everything that goes wrong into problem+json. */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Violation> violations = e.getFieldErrors().stream()
                .map(error -> new Violation(
                        error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid")))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        ProblemDetail problem = e.getTarget() instanceof CartWrite
                ? Problems.invalidCart(violations)
                : Problems.invalidOrder(violations);
        return answer(e, problem, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Violation> violations = e.getCause() instanceof JacksonException cause
                        && !cause.getPath().isEmpty()
                ? List.of(new Violation(JsonPath.of(cause), "has the wrong type"))
                : List.of();
        String detail = "The body is missing, is no JSON, or has a value of the wrong type.";
        return answer(
                e, Problems.badRequest("malformed-request", "Malformed request", detail, violations), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problems.parameterProblem(e.getParameterName(), "is required"), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : "parameter";
        return answer(e, Problems.parameterProblem(name, "has a wrong value"), headers, request);
    }

    /** Tomcat reads the query when it is first asked for a parameter, and finds escapes there that mean nothing. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadableQuery(InvalidParameterException e, WebRequest request) {
        String detail = "The query is not percent-encoded UTF-8.";
        var problem = Problems.badRequest("malformed-request", "Malformed request", detail, List.of());
        return answer(e, problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unforeseen(Exception e, WebRequest request) {
        return answer(e, Failures.willPass(e) ? databaseAway(e) : defect(e, request), new HttpHeaders(), request);
    }

    private static ProblemDetail databaseAway(Exception e) {
        log.warn("Cannot answer without the database: {}", e.toString());
        return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Unavailable", "Try again in a moment.");
    }

    private static ProblemDetail defect(Exception e, WebRequest request) {
        log.error("Cannot answer {}", request.getDescription(false), e);
        return Problems.problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Internal error", "This is our fault.");
    }

    /** Names the problems that Spring leaves without a type after their status, such as {@code not-found}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !Problems.isOurs(problem)) {
            String reason = Objects.requireNonNullElse(problem.getTitle(), "error");
            problem.setType(Problems.type(reason.toLowerCase(Locale.ROOT).replace(' ', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, problem, headers, HttpStatus.valueOf(problem.getStatus()), request);
    }
}
