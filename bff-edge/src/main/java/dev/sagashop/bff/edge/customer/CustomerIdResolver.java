package dev.sagashop.bff.edge.customer;

import dev.sagashop.bff.edge.problem.InvalidParameterException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the customer to every controller method that has a {@link CustomerId} parameter. */
@Component
class CustomerIdResolver implements HandlerMethodArgumentResolver {

    private final CustomerIdentification identification;

    CustomerIdResolver(CustomerIdentification identification) {
        this.identification = identification;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CustomerId.class;
    }

    @Override
    public CustomerId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return identification
                .identify(request)
                .orElseThrow(() -> new InvalidParameterException(
                        CustomerId.HEADER,
                        "must be given once, as 1 to 64 letters, digits, '_', '-', or '.' between them"));
    }
}
