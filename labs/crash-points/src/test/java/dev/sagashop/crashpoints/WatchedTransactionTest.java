package dev.sagashop.crashpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedTransactionTest {

    private final List<Object> happened = new ArrayList<>();
    private final Connection real = mock(Connection.class);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        DataSource database = mock(DataSource.class);
        PreparedStatement statement = mock(PreparedStatement.class);
        when(database.getConnection()).thenReturn(real);
        when(real.prepareStatement(anyString())).thenReturn(statement);
        when(statement.executeUpdate()).then(call -> happened.add("statement") ? 1 : 0);
        org.mockito.Mockito.doAnswer(call -> happened.add("commit")).when(real).commit();
        connection = new CrashingDataSource(database, new CrashPoints(Path.of("unused"), () -> {}) {
                    @Override
                    void reached(CrashPoint point) {
                        happened.add(point);
                    }
                })
                .getConnection();
    }

    @Test
    void hasItsPointsBetweenItsStatementsAndAroundItsCommit() throws SQLException {
        execute("insert into outbox");
        execute("update stock");
        connection.commit();

        assertThat(happened)
                .containsExactly(
                        "statement",
                        CrashPoint.MID_TRANSACTION,
                        "statement",
                        CrashPoint.BEFORE_COMMIT,
                        "commit",
                        CrashPoint.AFTER_COMMIT);
    }

    @Test
    void hasNoPointsWhenItOnlyReads() throws SQLException {
        execute("select 1");
        execute("select 2");
        connection.commit();

        assertThat(happened).containsExactly("statement", "statement", "commit");
    }

    @Test
    void hasNoPointsWhenItIsRolledBack() throws SQLException {
        execute("delete from outbox");
        connection.rollback();
        connection.commit();

        assertThat(happened).containsExactly("statement", "commit");
    }

    @Test
    void isNoTransactionWhileStatementsCommitThemselves() throws SQLException {
        when(real.getAutoCommit()).thenReturn(true);
        execute("insert into outbox");
        execute("insert into outbox");

        assertThat(happened).containsExactly("statement", "statement");
    }

    private void execute(String sql) throws SQLException {
        connection.prepareStatement(sql).executeUpdate();
    }
}
