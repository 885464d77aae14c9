package dev.sagashop.bff.edge.service;

import dev.sagashop.bff.edge.problem.Problems;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A service could not be asked or gave no usable answer; asking again later may help. */
public final class ServiceFailedException extends ErrorResponseException {

    /** How it failed, and what that means to a client. */
    public enum Failure {
        UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "cannot be reached"),
        TIMED_OUT(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", "did not answer in time"),
        BROKEN(HttpStatus.BAD_GATEWAY, "service-failure", "failed to answer");

        private final HttpStatus status;
        private final String problem;
        private final String words;

        Failure(HttpStatus status, String problem, String words) {
            this.status = status;
            this.problem = problem;
            this.words = words;
        }

        private ProblemDetail problemOf(String service) {
            return Problems.problem(status, problem, "The %s service %s.".formatted(service, words));
        }
    }

    private final Failure failure;

    public ServiceFailedException(String service, Failure failure, Duration retryAfter, @Nullable Throwable cause) {
        super(failure.status, failure.problemOf(service), cause);
        this.failure = failure;
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
    }

    /** Another try at once may meet another instance; after a time-out it would only take longer still. */
    boolean isWorthASecondTry() {
        return failure == Failure.UNREACHABLE;
    }
}
