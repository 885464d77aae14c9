package dev.sagashop.messaging.outbox;

import dev.sagashop.events.Topics;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.tally.Products;
import dev.sagashop.testing.TestDatabase;
import dev.sagashop.testing.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An instance in a JVM of its own that halts, as {@code kill -9} would, at a given point. */
public final class CrashingInstance {

    static final int HALTED = 137;

    private CrashingInstance() {}

    /** Runs an instance that commits one event and halts; returns its exit status. */
    static int runUntilItHalts(TestDatabase database, String crashPoint, String sku) throws Exception {
        Process instance = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingInstance.class.getName(),
                        database.jdbcUrl(),
                        database.username(),
                        database.password(),
                        TestInfrastructure.broker().bootstrapServers(),
                        crashPoint,
                        sku)
                .inheritIO()
                .start();
        if (!instance.waitFor(60, TimeUnit.SECONDS)) {
            instance.destroyForcibly();
        }
        return instance.waitFor();
    }

    public static void main(String[] args) throws Exception {
        Connection connection = DriverManager.getConnection(args[0], args[1], args[2]);
        connection.setAutoCommit(false);
        var table = new OutboxTable(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        table.append(List.of(product(args[5])));
        connection.commit();
        if (args[4].equals("after-commit")) {
            Runtime.getRuntime().halt(HALTED);
        }
        connection.setAutoCommit(true);
        RelayProperties defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("sagashop.messaging.relay", Bindable.of(RelayProperties.class));
        var metrics = new OutboxMetrics(new SimpleMeterRegistry());
        var publisher = new OutboxPublisher(
                connection, haltingAfterFlush(args[3]), table, defaults, metrics, new Holds(defaults, metrics));
        while (publisher.publishOldest() == 0) {
            Thread.onSpinWait(); // until the broker has said that the topic is there
        }
    }

    private static OutboxRecord product(String sku) {
        Envelope<?> changed = Products.changed(sku, 1);
        byte[] payload = new EventCodec().write(changed.event());
        return new OutboxRecord(Topics.CATALOG, sku, CloudEventHeaders.of(changed), payload);
    }

    /** The broker has acknowledged everything when a flush returns: then nothing is left but to commit. */
    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> haltingAfterFlush(String servers) {
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        AtomicBoolean sent = new AtomicBoolean();
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(producer, arguments);
                sent.compareAndSet(false, method.getName().equals("send"));
                if (method.getName().equals("flush") && sent.get()) {
                    Runtime.getRuntime().halt(HALTED);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                CrashingInstance.class.getClassLoader(), new Class<?>[] {Producer.class}, handler);
    }
}
