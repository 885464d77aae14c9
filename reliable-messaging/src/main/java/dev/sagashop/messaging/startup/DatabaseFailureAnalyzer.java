package dev.sagashop.messaging.startup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Names the database that cannot be had, and why. Which errors mean that is told by the class of their SQLSTATE, its
 * first two characters (ISO/IEC 9075-2, and "PostgreSQL Error Codes" in PostgreSQL's manual).
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String CONNECTION_EXCEPTION = "08";
    private static final String INVALID_AUTHORIZATION = "28";
    private static final String INVALID_CATALOG_NAME = "3D";
    private static final String OPERATOR_INTERVENTION = "57";

    private final String url;
    private final String user;

    DatabaseFailureAnalyzer(Environment environment) {
        url = environment.getProperty("spring.datasource.url", "none");
        user = environment.getProperty("spring.datasource.username", "none");
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState();
        return switch (state == null ? "" : state.substring(0, Math.min(2, state.length()))) {
            case INVALID_AUTHORIZATION ->
                analysis("does not let user " + user + " in", "spring.datasource.password", cause);
            case INVALID_CATALOG_NAME -> analysis("does not exist", "spring.datasource.url", cause);
            case CONNECTION_EXCEPTION, OPERATOR_INTERVENTION ->
                analysis("does not answer", "that it runs, and spring.datasource.url", cause);
            default -> null; // an error of ours: its stack trace is what tells
        };
    }

    private FailureAnalysis analysis(String trouble, String toCheck, SQLException cause) {
        String description = "The database %s %s: %s".formatted(url, trouble, cause.getMessage());
        return new FailureAnalysis(description, "Check " + toCheck + ".", cause);
    }
}
