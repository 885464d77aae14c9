package dev.sagashop.bff.web.stream;

import dev.sagashop.bff.edge.problem.Problems;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** One more stream would be one too many, for its client or in all. */
final class TooManyStreamsException extends ErrorResponseException {

    TooManyStreamsException(String detail, Duration retryAfter) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                Problems.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams", detail),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
    }
}
