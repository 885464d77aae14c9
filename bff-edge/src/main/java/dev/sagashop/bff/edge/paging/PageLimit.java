package dev.sagashop.bff.edge.paging;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many items a page has at most. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Min(1) @Max(100) public @interface PageLimit {

    /** The limit of a client that names none. */
    String DEFAULT = "20";

    String message() default "must be between 1 and 100";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
