package dev.sagashop.messaging.tally;

import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.messaging.consumer.WorkingSet;
import dev.sagashop.messaging.sql.FirstWrites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The smallest states there can be: a number for each order. */
record TallyStates(JdbcTemplate jdbc) implements States<Tally> {

    private static final String ADD = "insert into tally values (?, ?) on conflict do nothing";

    @Override
    public WorkingSet<Tally> load(List<Envelope<?>> batch) {
        Object[] ids = batch.stream().map(TallyStates::orderId).distinct().toArray();
        Map<UUID, Tally> tallies = new HashMap<>();
        jdbc.query(
                "select order_id, effects from tally where order_id = any (?) order by order_id for update",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
                row -> {
                    var tally = new Tally(row.getObject(1, UUID.class), row.getInt(2));
                    tallies.put(tally.orderId(), tally);
                });
        return new TallyWorkingSet(tallies);
    }

    private static UUID orderId(Envelope<?> envelope) {
        return UUID.fromString(envelope.event().subject());
    }

    private final class TallyWorkingSet implements WorkingSet<Tally> {

        private final Map<UUID, Tally> tallies;
        private final Set<UUID> stored;
        private final Map<UUID, Tally> changed = new TreeMap<>();

        TallyWorkingSet(Map<UUID, Tally> tallies) {
            this.tallies = tallies;
            this.stored = Set.copyOf(tallies.keySet());
        }

        @Override
        public Tally stateFor(Envelope<?> envelope) {
            return tallies.getOrDefault(orderId(envelope), new Tally(orderId(envelope), 0));
        }

        @Override
        public void replace(Envelope<?> envelope, Tally decided) {
            if (!decided.equals(stateFor(envelope))) {
                tallies.put(decided.orderId(), decided);
                changed.put(decided.orderId(), decided);
            }
        }

        @Override
        public void save(List<Envelope<?>> published) {
            changed.values().forEach(tally -> {
                if (stored.contains(tally.orderId())) {
                    jdbc.update("update tally set effects = ? where order_id = ?", tally.effects(), tally.orderId());
                } else {
                    FirstWrites.requireAll("tally", 1, jdbc.update(ADD, tally.orderId(), tally.effects()));
                }
            });
        }
    }
}
