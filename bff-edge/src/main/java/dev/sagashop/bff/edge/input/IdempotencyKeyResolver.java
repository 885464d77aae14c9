package dev.sagashop.bff.edge.input;

import dev.sagashop.bff.edge.problem.InvalidParameterException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the key from its header, as long as it is there once: two keys could name two orders. */
@Component
class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

    static final int MAX_LENGTH = 100;

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1," + MAX_LENGTH + "}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IdempotencyKey.class);
    }

    @Override
    public @Nullable String resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        String[] keys = request.getHeaderValues(IdempotencyKey.HEADER);
        if (keys == null) {
            return null;
        }
        if (keys.length > 1 || !WELL_FORMED.matcher(keys[0]).matches()) {
            throw new InvalidParameterException(
                    IdempotencyKey.HEADER, "must be given once, as 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
        return keys[0];
    }
}
