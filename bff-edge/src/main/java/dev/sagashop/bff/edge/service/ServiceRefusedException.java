package dev.sagashop.bff.edge.service;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A service understood the request and said no: its problem is the BFF's answer, under the BFF's own path. */
public final class ServiceRefusedException extends ErrorResponseException {

    ServiceRefusedException(HttpStatusCode status, ProblemDetail problem) {
        super(status, problem, null);
    }

    public boolean isNotFound() {
        return getStatusCode().value() == 404;
    }
}
