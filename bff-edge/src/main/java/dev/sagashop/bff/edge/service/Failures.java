package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.problem.Problems;
import dev.sagashop.bff.edge.service.ServiceFailedException.Failure;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Reads what a failed exchange means. */
final class Failures {

    private Failures() {}

    /** The service's own problem, or one of its status where it sent none. */
    static ProblemDetail problemOf(RestClientResponseException refusal) {
        MediaType type = refusal.getResponseHeaders() == null
                ? null
                : refusal.getResponseHeaders().getContentType();
        if (!MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type)) {
            return Problems.ofStatus(refusal.getStatusCode());
        }
        ProblemDetail sent = refusal.getResponseBodyAs(ProblemDetail.class);
        if (sent == null) {
            return Problems.ofStatus(refusal.getStatusCode());
        }
        sent.setInstance(null);
        return sent;
    }

    static @Nullable String retryAfterOf(RestClientResponseException refusal) {
        HttpHeaders headers = refusal.getResponseHeaders();
        return headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
    }

    static Failure failureOf(RestClientException failure) {
        return switch (failure) {
            case HttpServerErrorException answer ->
                answer.getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE ? Failure.UNREACHABLE : Failure.BROKEN;
            case RestClientException noAnswer
            when hasCause(noAnswer, HttpConnectTimeoutException.class) -> Failure.UNREACHABLE;
            case RestClientException noAnswer when hasCause(noAnswer, HttpTimeoutException.class) -> Failure.TIMED_OUT;
            case ResourceAccessException noAnswer -> Failure.UNREACHABLE;
            default -> Failure.BROKEN;
        };
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failure.getCause();
        return type.isInstance(cause) || (cause != null && hasCause(cause, type));
    }
}
