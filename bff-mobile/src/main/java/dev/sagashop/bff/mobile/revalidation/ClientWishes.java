package dev.sagashop.bff.mobile.revalidation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** What a client can take, and what it has already. A header that makes no sense is as good as none. */
final class ClientWishes {

    private static final String ANY = "*";

    private final HttpServletRequest request;

    ClientWishes(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether the client says that it can read gzip; with {@code q=0} it says that it cannot. */
    boolean acceptGzip() throws IOException {
        return AcceptEncoding.parse(new StringReader(listed(HttpHeaders.ACCEPT_ENCODING))).stream()
                .anyMatch(accepted -> accepted.getEncoding().equalsIgnoreCase("gzip"));
    }

    /** Whether {@code If-None-Match} names it, compared weakly as RFC 9110 has it for this header. */
    boolean have(ETag tag) {
        String known = listed(HttpHeaders.IF_NONE_MATCH);
        return known.strip().equals(ANY)
                || ETag.parse(known).stream().anyMatch(candidate -> tag.compare(candidate, false));
    }

    /** A list may be in one header or in several. */
    private String listed(String header) {
        return String.join(",", Collections.list(request.getHeaders(header)));
    }
}
