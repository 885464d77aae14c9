package dev.sagashop.bff.edge.http;

import dev.sagashop.bff.edge.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A body that was not read to its end, because it is larger than any honest one. */
final class BodyTooLargeException extends ErrorResponseException {

    BodyTooLargeException(int maxBytes) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                Problems.problem(
                        HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A body has at most " + maxBytes + " bytes."),
                null);
    }
}
