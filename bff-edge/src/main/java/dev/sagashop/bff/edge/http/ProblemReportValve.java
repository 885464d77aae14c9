package dev.sagashop.bff.edge.http;

import dev.sagashop.bff.edge.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tomcat's report of an error that no servlet answered, as a problem that says no more than the status. */
final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            if (response.getReporter() != null) {
                response.getReporter().write(bodyOf(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Nobody is left to read the answer", e);
        }
    }

    private static String bodyOf(HttpStatus status) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(Problems.ofStatus(status).getType(), status.getReasonPhrase(), status.value());
    }
}
