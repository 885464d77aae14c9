package dev.sagashop.bff.web.window;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Leads whoever types a page's address without its {@code #} to that page. Programs, which ask for something else than a
 * page, are told as anywhere that there is nothing: the API is below {@code /api}.
 */
@RestController
@Hidden
class WindowAddresses {

    @GetMapping({"/products", "/products/{sku}", "/cart", "/checkout", "/orders", "/orders/{orderId}", "/sagas"})
    ResponseEntity<Void> page(
            HttpServletRequest request, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept)
            throws NoResourceFoundException {
        String path = request.getRequestURI();
        if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
            throw new NoResourceFoundException(HttpMethod.GET, path, path);
        }
        String query = Optional.ofNullable(request.getQueryString())
                .map(given -> "?" + given)
                .orElse("");
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/#" + path + query))
                .build();
    }
}
