package dev.sagashop.bff.edge.http;

import dev.sagashop.bff.edge.EdgeProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to guess nothing, to frame nothing, to load nothing from elsewhere, and to keep no customer's answer.
 */
@Component
class SecurityHeadersFilter extends OncePerRequestFilter {

    /** An API's answer is no page. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** A page is made of files of this server: nothing inline, nothing from other hosts. */
    private static final String OWN_FILES =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** Swagger UI writes styles into its page and has pictures in its style sheets. */
    private static final String SWAGGER_UI = OWN_FILES + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final String apiPath;

    SecurityHeadersFilter(EdgeProperties properties) {
        this.apiPath = properties.apiPath();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath(); // decoded, as controllers are found: %2e or ;x hides nothing
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", policyOf(path));
        if (path.startsWith(apiPath)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        chain.doFilter(request, response);
    }

    private String policyOf(String path) {
        if (path.startsWith(apiPath)) {
            return NOTHING;
        }
        return path.startsWith("/swagger-ui") ? SWAGGER_UI : OWN_FILES;
    }
}
