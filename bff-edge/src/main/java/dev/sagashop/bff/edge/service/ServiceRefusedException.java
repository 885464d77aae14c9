package dev.sagashop.bff.edge.service;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A service understood the request and said no: its problem is the BFF's answer, under the BFF's own path. */
public final class ServiceRefusedException extends ErrorResponseException {

    /** @param retryAfter the service's word on when to come back; null if it gave none */
    ServiceRefusedException(HttpStatusCode status, ProblemDetail problem, @Nullable String retryAfter) {
        super(status, problem, null);
        if (retryAfter != null) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
    }

    public boolean isNotFound() {
        return getStatusCode().value() == 404;
    }

    /** Tells a member of the problem in another shape; nothing happens if it has no such member. */
    public void replaceMember(String name, UnaryOperator<Object> shape) {
        Map<String, Object> members = getBody().getProperties();
        if (members != null) {
            members.computeIfPresent(name, (member, value) -> shape.apply(value));
        }
    }
}
