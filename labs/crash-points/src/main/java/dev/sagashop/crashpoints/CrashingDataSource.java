package dev.sagashop.crashpoints;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose transactions can be the last thing that the process does. */
class CrashingDataSource extends DelegatingDataSource {

    private final CrashPoints points;

    CrashingDataSource(DataSource target, CrashPoints points) {
        super(target);
        this.points = points;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return Proxies.around(connection, new WatchedTransaction(connection, points));
    }
}
