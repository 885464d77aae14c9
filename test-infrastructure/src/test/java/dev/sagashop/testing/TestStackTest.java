package dev.sagashop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

/** What tests rely on, whichever of the two stacks they have. */
class TestStackTest {

    @Test
    void everyTestHasADatabaseOfItsOwn() throws SQLException {
        TestDatabase mine = TestInfrastructure.newDatabase("order-service");
        TestDatabase theirs = TestInfrastructure.newDatabase("order-service");

        connect(mine.jdbcUrl(), mine).close();
        assertThatThrownBy(() -> connect(theirs.jdbcUrl(), mine))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void theDatabaseWritesThroughToTheDisk() throws SQLException {
        try (Connection connection = TestInfrastructure.stack().database().connect("postgres");
                var rows = connection.createStatement().executeQuery("SHOW fsync")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void theBrokerMakesNoTopicByItself() throws InterruptedException {
        String servers = TestInfrastructure.broker().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var topic =
                    admin.describeTopics(java.util.List.of("nobody-made-me")).allTopicNames();
            assertThatThrownBy(() -> topic.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static Connection connect(String url, TestDatabase owner) throws SQLException {
        return DriverManager.getConnection(url, owner.username(), owner.password());
    }
}
