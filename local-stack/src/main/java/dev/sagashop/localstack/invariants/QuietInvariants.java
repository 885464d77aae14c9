package dev.sagashop.localstack.invariants;

import dev.sagashop.localstack.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Nothing waits to be sent: no event in an outbox, no mail in the queue. */
final class QuietInvariants {
    private QuietInvariants() {}

    static List<Breach> breaches(Databases databases) {
        try {
            return read(databases);
        } catch (SQLException e) {
            throw new IllegalStateException("The invariants could not be checked: " + e.getMessage(), e);
        }
    }

    private static List<Breach> read(Databases databases) throws SQLException {
        List<Breach> breaches = new ArrayList<>();
        for (Part service : Part.coreServices()) {
            String unsent = "select count(*) || ' in ' || current_database() from outbox having count(*) > 0";
            breaches.addAll(Query.list(
                    databases,
                    service.database(),
                    unsent,
                    row -> new Breach("every event is published", row.getString(1))));
        }
        breaches.addAll(Query.list(
                databases,
                Part.NOTIFICATION_SERVICE.database(),
                "select order_id || ' ' || kind from mail where status = 'PENDING' limit 100",
                row -> new Breach("every mail is sent or given up", row.getString(1))));
        return breaches;
    }
}
