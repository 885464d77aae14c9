package dev.sagashop.order.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads who the customer is: the one place that knows how a request says so. */
@Component
class CustomerIdResolver implements HandlerMethodArgumentResolver {

    private static final String HEADER = "X-Customer-Id";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CustomerId.class;
    }

    @Override
    public CustomerId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] headers = request.getHeaderValues(HEADER);
        if (headers == null || headers.length != 1) {
            throw Problems.invalidParameter(HEADER, "is required, once");
        }
        try {
            return new CustomerId(headers[0]);
        } catch (IllegalArgumentException e) {
            throw Problems.invalidParameter(HEADER, String.valueOf(e.getMessage()));
        }
    }
}
