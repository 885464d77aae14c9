package dev.sagashop.bff.edge.problem;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says of a request that Spring MVC or Jackson refused which part of it is wrong, in words for its sender. */
final class InvalidRequests {

    private static final String MALFORMED = "malformed-request";
    private static final String INVALID = "invalid-parameter";

    private InvalidRequests() {}

    static ProblemDetail unreadableBody(HttpMessageNotReadableException ex) {
        return switch (ex.getCause()) {
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() -> wrongField(mismatch, mismatch.getTargetType());
            case InputCoercionException mismatch
            when !mismatch.getPath().isEmpty() -> wrongField(mismatch, mismatch.getTargetType());
            case null, default ->
                Problems.problem(HttpStatus.BAD_REQUEST, MALFORMED, "The body is not the JSON that is expected.");
        };
    }

    static ProblemDetail unreadableQuery() {
        return Problems.problem(HttpStatus.BAD_REQUEST, MALFORMED, "The query is not percent-encoded UTF-8.");
    }

    static ProblemDetail wrongType(TypeMismatchException ex) {
        return invalidParameter(String.valueOf(ex.getPropertyName()), kindOf(ex.getRequiredType()));
    }

    static ProblemDetail invalidParameters(HandlerMethodValidationException ex) {
        List<FieldError> errors = ex.getParameterValidationResults().stream()
                .flatMap(InvalidRequests::errorsOf)
                .toList();
        return Problems.ofErrors(INVALID, errors);
    }

    static ProblemDetail invalidParameter(String name, String message) {
        return Problems.ofErrors(INVALID, List.of(new FieldError(name, message)));
    }

    private static ProblemDetail wrongField(JacksonException ex, @Nullable Class<?> expected) {
        return Problems.ofErrors(MALFORMED, List.of(new FieldError(fieldOf(ex), kindOf(expected))));
    }

    private static Stream<FieldError> errorsOf(ParameterValidationResult result) {
        String name = nameOf(result.getMethodParameter());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name, String.valueOf(error.getDefaultMessage())));
    }

    private static String nameOf(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null ? String.valueOf(parameter.getParameterName()) : header.name();
    }

    private static String fieldOf(JacksonException ex) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : ex.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(name);
            }
        }
        return field.toString();
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "must be a whole number";
        }
        return type == String.class ? "must be text" : "has the wrong type";
    }
}
