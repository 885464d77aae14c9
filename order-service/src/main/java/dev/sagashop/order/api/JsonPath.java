package dev.sagashop.order.api;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/** Names the field that a body could not be read at, in the form of our other field errors. */
final class JsonPath {

    private JsonPath() {}

    /** Such as {@code lines[0].quantity}. */
    static String of(JacksonException failure) {
        var path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
