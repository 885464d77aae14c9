package dev.sagashop.bff.edge.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problems whose type is {@code urn:sagashop:problem:<kebab-name>}. */
public final class Problems {

    private static final String TYPE_PREFIX = "urn:sagashop:problem:";
    private static final URI BLANK = URI.create("about:blank");

    private Problems() {}

    public static ProblemDetail problem(HttpStatus status, String name, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE_PREFIX + name));
        return problem;
    }

    /** A problem that its status tells in full, such as {@code method-not-allowed}. */
    public static ProblemDetail ofStatus(HttpStatusCode status) {
        return giveType(ProblemDetail.forStatus(status));
    }

    /** A problem of the parts of a request that are to blame. */
    static ProblemDetail ofErrors(String name, List<FieldError> errors) {
        String detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, name, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Names the problem by its status, unless it has a name. */
    static ProblemDetail giveType(ProblemDetail problem) {
        @Nullable URI type = problem.getType();
        HttpStatus status = HttpStatus.resolve(problem.getStatus());
        if (status != null && (type == null || type.equals(BLANK))) {
            String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
            problem.setType(URI.create(TYPE_PREFIX + name));
        }
        return problem;
    }
}
