package dev.sagashop.bff.edge.paging;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page's {@code nextCursor}, given back as it was; only the service that made it can read it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[A-Za-z0-9_=-]{1,500}") public @interface Cursor {

    String message() default "must be the nextCursor of a page";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
