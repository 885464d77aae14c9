package dev.sagashop.bff.edge.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A header or parameter that cannot be understood. */
public final class InvalidParameterException extends ErrorResponseException {

    public InvalidParameterException(String parameter, String message) {
        super(HttpStatus.BAD_REQUEST, InvalidRequests.invalidParameter(parameter, message), null);
    }
}
