package dev.sagashop.inventory.api;

import dev.sagashop.messaging.failure.Failures;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says every error as an RFC 9457 problem, with a type that programs can tell apart and fields that people can fix. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final URI UNTYPED = URI.create("about:blank");

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "not-found", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReusedException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidParameter(InvalidParameterException e) {
        return invalidParameters(List.of(e.problem()));
    }

    /** Tomcat reads the query when it is first asked for a parameter, and finds escapes there that mean nothing. */
    @ExceptionHandler
    ProblemDetail unreadableQuery(org.apache.tomcat.util.http.InvalidParameterException e) {
        return problem(HttpStatus.BAD_REQUEST, "malformed-request", "The query is not percent-encoded UTF-8");
    }

    /** What nobody foresaw: the caller learns whether to come again, the log learns why. */
    @ExceptionHandler
    ProblemDetail unforeseen(Exception e) {
        if (Failures.willPass(e)) {
            log.warn("A request failed without the database: {}", e.toString());
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Try again in a moment");
        }
        log.error("A request failed", e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The request failed; the log says why");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "malformed-body", "The body is missing or no such JSON");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = invalidBody(e.getFieldErrors().stream());
        return handleExceptionInternal(e, problem, headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    /** Wrong parameters come first: they are the caller's program's mistake, the body may be its user's. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> parameters = e.getParameterValidationResults().stream()
                .filter(result -> !(result instanceof ParameterErrors))
                .flatMap(ProblemAdvice::parameterProblems)
                .toList();
        var problem = parameters.isEmpty()
                ? invalidBody(e.getBeanResults().stream().flatMap(bean -> bean.getFieldErrors().stream()))
                : invalidParameters(parameters);
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(e.getPropertyName(), "parameter");
        var problem = invalidParameters(List.of(new FieldProblem(name, "has the wrong type")));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** All that Spring MVC itself refuses (no such path, method, media type ...) gets its type from the status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getType() == null || problem.getType().equals(UNTYPED))) {
            problem.setType(type(Objects.requireNonNullElse(problem.getTitle(), "error")));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static Stream<FieldProblem> parameterProblems(ParameterValidationResult result) {
        RequestHeader header = result.getMethodParameter().getParameterAnnotation(RequestHeader.class);
        String name = header == null ? result.getMethodParameter().getParameterName() : header.value();
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(
                        Objects.requireNonNullElse(name, "parameter"), text(error.getDefaultMessage())));
    }

    private static ProblemDetail invalidParameters(List<FieldProblem> problems) {
        return withErrors(problem(HttpStatus.BAD_REQUEST, "invalid-parameter", "A parameter is wrong"), problems);
    }

    private static ProblemDetail invalidBody(Stream<FieldError> errors) {
        return withErrors(
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-body", "A field of the body is wrong"),
                errors.map(error -> new FieldProblem(error.getField(), text(error.getDefaultMessage())))
                        .toList());
    }

    private static ProblemDetail withErrors(ProblemDetail problem, List<FieldProblem> errors) {
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String name, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, text(detail));
        problem.setType(type(name));
        return problem;
    }

    private static URI type(String name) {
        return URI.create(
                "urn:sagashop:problem:" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    private static String text(@Nullable String message) {
        return Objects.requireNonNullElse(message, "is wrong");
    }
}
