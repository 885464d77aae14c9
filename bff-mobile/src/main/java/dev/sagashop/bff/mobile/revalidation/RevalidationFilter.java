package dev.sagashop.bff.mobile.revalidation;

import dev.sagashop.bff.edge.EdgeProperties;
import dev.sagashop.bff.edge.customer.CustomerId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tags what a read answers, and sends only the tag to a phone that has the rest. Compresses here what it tags, from the
 * size on that Tomcat is set to: Tomcat leaves alone what has a strong tag, since that names one sequence of bytes.
 */
@Component
class RevalidationFilter extends OncePerRequestFilter {

    /** The phone may keep it, and asks each time whether it is still so. */
    private static final String ASK_BEFORE_USE = "private, no-cache";

    /** An answer may be kept for whom it was made, in the form that it was made in. */
    private static final String MADE_FOR = HttpHeaders.ACCEPT_ENCODING + ", " + CustomerId.HEADER;

    /** Tomcat drops the body of a HEAD, whose headers are those of the GET. */
    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final String apiPath;
    private final long gzipFromBytes;

    RevalidationFilter(EdgeProperties edge, ServerProperties server) {
        this.apiPath = edge.apiPath();
        this.gzipFromBytes = server.getCompression().getMinResponseSize().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READS.contains(request.getMethod()) || !request.getServletPath().startsWith(apiPath);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            tag(answer, new ClientWishes(request));
        }
        answer.copyBodyToResponse();
    }

    private void tag(ContentCachingResponseWrapper answer, ClientWishes client) throws IOException {
        Representation chosen = chosen(answer.getContentAsByteArray(), client);
        answer.resetBuffer();
        answer.setHeader(HttpHeaders.CACHE_CONTROL, ASK_BEFORE_USE);
        answer.setHeader(HttpHeaders.VARY, MADE_FOR);
        answer.setHeader(HttpHeaders.ETAG, chosen.tag().formattedTag());
        if (client.have(chosen.tag())) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (chosen.isGzip()) {
            answer.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        answer.getOutputStream().write(chosen.bytes());
    }

    private Representation chosen(byte[] answer, ClientWishes client) throws IOException {
        return answer.length >= gzipFromBytes && client.acceptGzip()
                ? Representation.gzip(answer)
                : Representation.plain(answer);
    }
}
