package dev.sagashop.messaging.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class DatabaseFailureAnalyzerTest {

    private final FailureAnalyzer analyzer = new DatabaseFailureAnalyzer(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://postgres:5432/payments")
            .withProperty("spring.datasource.username", "payments"));

    @Test
    void saysWhomTheDatabaseDoesNotLetIn() {
        var analysis = analyzer.analyze(startFailedOver("password authentication failed", "28P01"));

        assertThat(analysis.getDescription())
                .isEqualTo("The database jdbc:postgresql://postgres:5432/payments does not let user payments in:"
                        + " password authentication failed");
        assertThat(analysis.getAction()).isEqualTo("Check spring.datasource.password.");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertThat(analyzer.analyze(startFailedOver("no such database", "3D000"))
                        .getDescription())
                .contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P03"})
    void saysWhichDatabaseDoesNotAnswer(String state) {
        assertThat(analyzer.analyze(startFailedOver("Connection refused", state))
                        .getDescription())
                .isEqualTo("The database jdbc:postgresql://postgres:5432/payments does not answer: Connection refused");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "42P01", "5"})
    void leavesOurOwnErrorsTheirStackTraces(String state) {
        assertThat(analyzer.analyze(startFailedOver("relation does not exist", state)))
                .isNull();
    }

    @Test
    void isKnownToSpringBoot() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.ArgumentResolver.of(
                                        org.springframework.core.env.Environment.class, new MockEnvironment()),
                                (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(DatabaseFailureAnalyzer.class);
    }

    private static Throwable startFailedOver(String message, String state) {
        return new IllegalStateException("No bean", new SQLException(message, state));
    }
}
