package dev.sagashop.messaging.tally;

import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.testing.TestConnections;
import dev.sagashop.testing.TestDatabase;
import dev.sagashop.testing.TestInfrastructure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** One instance of the tally service on the real broker and database. */
public final class RunningTally implements AutoCloseable {

    /** The name of the instance that {@link #shared} gives. */
    public static final String SHARED = "tally-test";

    private static final Supplier<RunningTally> SHARED_INSTANCE = SingletonSupplier.of(
            () -> start(SHARED, database(SHARED), "spring.cloud.function.definition=ordersEvents;inventoryEvents"));

    private final ConfigurableApplicationContext context;

    private RunningTally(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The instance for all tests that need none of their own; it ends with the JVM. */
    public static RunningTally shared() {
        return SHARED_INSTANCE.get();
    }

    /** A database for one service, which any number of its instances may share. */
    public static TestDatabase database(String name) {
        return TestInfrastructure.newDatabase(name);
    }

    /** Starts an instance. @param settings such as {@code sagashop.messaging.relay.enabled=false} */
    public static RunningTally start(String name, TestDatabase database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--spring.application.name=" + name));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new RunningTally(new SpringApplicationBuilder(TallyService.class)
                .initializers(new TestConnections(database))
                .run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    public Outbox outbox() {
        return bean(Outbox.class);
    }

    public Envelopes envelopes() {
        return new Envelopes("tally-service", Clock.systemUTC());
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    /** How often the order's event had its effect; 0 if never. */
    public int effectsOf(UUID orderId) {
        return jdbc().queryForList("select effects from tally where order_id = ?", Integer.class, orderId).stream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
