package dev.sagashop.messaging.deadletters;

import java.util.Map;

/** A request that cannot be done as it is, with what is wrong about it. */
class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;

    RefusedRequestException(int status, String detail) {
        super(detail);
        this.status = status;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    Map<String, Object> toBody() {
        return Map.of("status", status, "detail", detail);
    }
}
