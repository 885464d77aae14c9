package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.bench.ceiling.CeilingException;
import dev.sagashop.localstack.bench.ceiling.CeilingSettings;
import dev.sagashop.localstack.bench.ceiling.Crew;
import dev.sagashop.localstack.bench.ceiling.Loop;
import dev.sagashop.localstack.bench.ceiling.Pace;
import dev.sagashop.localstack.bench.ceiling.SagaEvent;
import dev.sagashop.localstack.invariants.Databases;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Orders through the four databases: workers that write, and a relay for each outbox. */
public final class SqlLoop implements Loop {
    /** As many as the services' relays take at a time. */
    private static final int RELAYED_AT_MOST = 500;

    private static final long OUTBOX_IS_EMPTY_NANOS = 500_000;

    private final ScratchDatabases databases;
    private final CeilingSettings settings;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final Map<Part, AtomicLong> relayed = new EnumMap<>(Part.class);

    private SqlLoop(ScratchDatabases databases, CeilingSettings settings) {
        this.databases = databases;
        this.settings = settings;
        Part.coreServices().forEach(service -> relayed.put(service, new AtomicLong()));
    }

    /** Makes the databases that it works on. */
    public static SqlLoop on(Databases server, CeilingSettings settings) {
        try {
            ScratchDatabases databases = ScratchDatabases.on(server);
            try (SqlWorker worker = SqlWorker.on(databases)) {
                worker.addProducts();
            }
            return new SqlLoop(databases, settings);
        } catch (SQLException | IOException e) {
            throw new CeilingException("The ceiling's databases could not be made", e);
        }
    }

    @Override
    public void start(Crew crew, Pace ahead) {
        for (int i = 0; i < settings.workers(); i++) {
            crew.start(() -> work(crew, ahead));
        }
        relayed.forEach((service, count) -> crew.start(() -> relay(service, count, crew)));
    }

    private Void work(Crew crew, Pace ahead) throws SQLException {
        try (SqlWorker worker = SqlWorker.on(databases)) {
            while (crew.isWorking()) {
                ahead.await(begun.addAndGet(settings.batch()), crew);
                worker.confirm(RandomIds.of(settings.batch()));
                if (settings.shipping()) {
                    worker.ship(settings.batch());
                }
                written.addAndGet(settings.batch());
            }
            return null;
        }
    }

    private Void relay(Part service, AtomicLong count, Crew crew) throws SQLException {
        try (Session session = databases.connect(service)) {
            while (crew.isWorking()) {
                int records = MessagingSql.relay(session, RELAYED_AT_MOST);
                count.addAndGet(records);
                if (records == 0) {
                    LockSupport.parkNanos(OUTBOX_IS_EMPTY_NANOS);
                }
            }
            return null;
        }
    }

    /** An order counts when it is written and all that it left in outboxes is out of them. */
    @Override
    public long orders() {
        long orders = written.get();
        for (Map.Entry<Part, AtomicLong> count : relayed.entrySet()) {
            long records = SagaEvent.ofOrder(settings.shipping()).stream()
                    .filter(event -> event.publisher() == count.getKey())
                    .count();
            orders = Math.min(orders, count.getValue().get() / records);
        }
        return orders;
    }

    @Override
    public void close() {
        databases.close();
    }
}
