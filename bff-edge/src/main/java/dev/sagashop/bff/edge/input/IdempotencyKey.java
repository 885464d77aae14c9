package dev.sagashop.bff.edge.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a nullable text: the header {@code Idempotency-Key} of a request that creates something, or null where the client
 * sent none. A request that repeats a key repeats the answer.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyKey {

    /** The header. */
    String HEADER = "Idempotency-Key";
}
