package dev.sagashop.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "25006", "25P03", "40001", "40P01", "53100", "53300", "55P03", "57P01", "57P03", "58030"
            })
    void anOutageOrAConflictOfTheDatabaseWillPass(String sqlState) {
        var wrapped = new IllegalStateException(new SQLException("away", sqlState));

        assertThat(Failures.willPass(wrapped)).isTrue();
    }

    @Test
    void whatSpringCallsTransientWillPass() {
        assertThat(Failures.willPass(new CannotAcquireLockException("deadlock")))
                .isTrue();
        assertThat(Failures.willPass(new CannotCreateTransactionException(
                        "no connection", new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @Test
    void aRollbackThatFoundItsConnectionLostWillPass() {
        var unable = new IllegalStateException("Unable to rollback", new SQLException("Connection is closed"));

        assertThat(Failures.willPass(unable)).isTrue();
    }

    @Test
    void aFaultOfTheEventStays() {
        assertThat(Failures.willPass(new NullPointerException())).isFalse();
        assertThat(Failures.willPass(new IllegalStateException("bug"))).isFalse();
        assertThat(Failures.willPass(
                        new DataIntegrityViolationException("check violated", new SQLException("", "23514"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25001", "25P01", "25P02", "55000", "42P01", "22001"})
    void aMistakeOfOursStays(String sqlState) {
        assertThat(Failures.willPass(new IllegalStateException(new SQLException("wrong", sqlState))))
                .isFalse();
    }

    @Test
    void whatIsTooLargeForTheDatabaseStays() {
        var tooLarge = new SQLException("index row size exceeds btree maximum", "54000");

        assertThat(Failures.willPass(new DataAccessResourceFailureException("", tooLarge)))
                .isFalse();
    }

    @Test
    void aCauseThatPointsToItselfIsNoEndlessLoop() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Failures.willPass(first)).isFalse();
    }
}
