package dev.sagashop.bff.mobile.upstream;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A service understood the request and said no: its problem is the BFF's answer, under the BFF's own path. */
final class ServiceRefusedException extends ErrorResponseException {

    ServiceRefusedException(HttpStatusCode status, ProblemDetail problem) {
        super(status, problem, null);
    }
}
