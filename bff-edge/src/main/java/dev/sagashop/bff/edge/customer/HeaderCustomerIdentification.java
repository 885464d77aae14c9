package dev.sagashop.bff.edge.customer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Believes the header {@code X-Customer-Id}, as long as it is there exactly once: two could name two people. */
@Component
class HeaderCustomerIdentification implements CustomerIdentification {

    @Override
    public Optional<CustomerId> identify(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(CustomerId.HEADER));
        return values.size() == 1 && CustomerId.isWellFormed(values.getFirst())
                ? Optional.of(new CustomerId(values.getFirst()))
                : Optional.empty();
    }
}
