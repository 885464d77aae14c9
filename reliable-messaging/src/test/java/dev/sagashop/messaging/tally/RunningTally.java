package dev.sagashop.messaging.tally;

import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.outbox.Outbox;
import dev.sagashop.testing.TestConnections;
import dev.sagashop.testing.TestDatabase;
import dev.sagashop.testing.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ApplicationContext;
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

    public ApplicationContext context() {
        return context;
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

    /** That counter's number; 0 if it never moved. */
    public double counted(String name, String... tags) {
        return bean(MeterRegistry.class).counter(name, tags).count();
    }

    /** Takes no events while the work is done. */
    public <T> T whileStopped(Supplier<T> work) {
        var bindings = bean(BindingsLifecycleController.class);
        List<String> consumers = List.of("ordersEvents-in-0", "inventoryEvents-in-0");
        consumers.forEach(bindings::stop);
        try {
            return work.get();
        } finally {
            consumers.forEach(bindings::start);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
