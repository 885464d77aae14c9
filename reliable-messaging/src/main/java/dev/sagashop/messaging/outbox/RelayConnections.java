package dev.sagashop.messaging.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens the relay's own database connection: it listens and holds a lock for as long as it lives, so no pool's. */
@FunctionalInterface
public interface RelayConnections {

    Connection open() throws SQLException;

    /**
     * Connections whose both ends notice within seconds that the other's machine is gone. By default PostgreSQL would keep
     * a vanished leader's session, and with it the lock, for two hours.
     */
    static RelayConnections to(String url, @Nullable String username, @Nullable String password) {
        var properties = new Properties();
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty(
                "options", "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3");
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return () -> DriverManager.getConnection(url, properties);
    }
}
