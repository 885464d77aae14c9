package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.EventType;
import dev.sagashop.infrastructure.ReceivedMail;
import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.localstack.invariants.Invariants;
import dev.sagashop.localstack.network.Link;
import dev.sagashop.messaging.consumer.ConsumerProperties;
import dev.sagashop.testing.ContainerStack;
import dev.sagashop.testing.EmbeddedStack;
import dev.sagashop.testing.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;

/** The whole shop, started once for all tests as {@code ./shop up} starts it, with shorter waits. */
public final class Shop {

    /** A product of which there is nothing. */
    public static final String SOLD_OUT = "TEA-MAT-30";

    /** Products that tests sell without counting; no test is given them as untouched. */
    public static final String COFFEE = "COF-ETH-250";

    public static final String TEA = "TEA-SEN-100";

    private static final Set<String> UNCOUNTED = Set.of(COFFEE, TEA);

    /** A product is plentiful if tests cannot sell it out. */
    private static final int PLENTY = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Set once the shop runs; also when its start failed, so that not every test tries again. */
    private static @Nullable Shop running;

    private final LocalStack stack;
    private final Networks networks;
    private final KafkaRecorder recorder;
    private final Queue<String> untouchedSkus = new ConcurrentLinkedQueue<>();

    private Shop(LocalStack stack, Networks networks) {
        this.stack = stack;
        this.networks = networks;
        this.recorder = new KafkaRecorder(stack.broker().bootstrapServers());
        Http.get(url("inventory-service") + "/products?limit=100", Map.of())
                .body()
                .required("items")
                .forEach(product -> {
                    String sku = product.required("sku").asString();
                    if (product.required("available").asInt() > PLENTY && !UNCOUNTED.contains(sku)) {
                        untouchedSkus.add(sku);
                    }
                });
    }

    public static synchronized Shop running() {
        if (running == null) {
            // First, or it could listen on a port that the stack has chosen and not yet taken.
            Networks networks = new Networks();
            running = new Shop(LocalStack.start(networks.between(onTheTestsStack(options()))), networks);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** A slow card answers after the saga's time limit; goods wait long enough to be cancelled by hand. */
    private static LocalStackOptions options() {
        try {
            Path directory = Files.createTempDirectory("sagashop-saga-tests");
            return LocalStackOptions.forTests(directory)
                    .withProperty("order-service", "sagashop.saga.time-limit", "6s")
                    .withProperty("order-service", "sagashop.dispatch.grace-period", "5s")
                    .withProperty("payment-service", "sagashop.gateway-simulator.slow-answer-after", "9s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded servers are the shop's own, started and stopped as {@code ./shop up} does it. */
    private static LocalStackOptions onTheTestsStack(LocalStackOptions shop) {
        return switch (TestInfrastructure.stack()) {
            case EmbeddedStack _ -> shop;
            case ContainerStack containers -> shop.on(containers.broker(), containers.database());
        };
    }

    public Customer newCustomer() {
        return new Customer(this, "customer-" + UUID.randomUUID());
    }

    /** An order that a customer has placed elsewhere, such as in a browser. */
    public PlacedOrder orderOf(String customerId, String orderId) {
        return new PlacedOrder(this, new Customer(this, customerId), orderId);
    }

    /** A plentiful product that no other test has been given. */
    public String untouchedSku() {
        return untouchedSkus.remove();
    }

    public Stock stockOf(String sku) {
        return Stock.of(
                Http.get(url("inventory-service") + "/stock/" + sku, Map.of()).body());
    }

    /** A delivery comes in. */
    public void restock(String sku, int quantity) {
        Http.Answer answer = Http.post(
                url("inventory-service") + "/stock/" + sku + "/restocks",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Map.of("quantity", quantity));
        assertThat(answer.status()).as("answer %s", answer).isEqualTo(200);
    }

    public String url(String service) {
        return stack.url(service);
    }

    /** The service takes no events until it is resumed; they wait on Kafka. */
    public void pause(String service) {
        stack.context(service).getBean(BindingsLifecycleController.class).stop("sagaEvents-in-0");
    }

    public void resume(String service) {
        stack.context(service).getBean(BindingsLifecycleController.class).start("sagaEvents-in-0");
    }

    /** The way from both BFFs to a service, to make trouble on; whoever does heals it. */
    public Link network(String service) {
        return networks.to(service);
    }

    /** The service ends, and connections to it are refused. */
    public void stop(String service) {
        stack.stop(service);
        network(service).refuse();
    }

    /** Starts a service that was stopped; returns when it is healthy and can be reached. */
    public void start(String service) {
        stack.start(service);
        network(service).heal();
    }

    /** A connection of the superuser to a service's database, for the caller to close. */
    public Connection databaseOf(String service) throws SQLException {
        return stack.database().connect(Part.named(service).database());
    }

    /** What a service was configured to, such as {@code sagashop.bff.deadline}. */
    public <T> T setting(String service, String key, Class<T> type) {
        return stack.context(service).getEnvironment().getRequiredProperty(key, type);
    }

    /** Whether a function of the service reacts to events of the type. */
    public boolean reacts(String service, EventType type) {
        String reaction = "sagashop.messaging.reactions." + type.topic() + "." + type.displayName();
        return !stack.context(service)
                .getEnvironment()
                .getProperty(reaction, ConsumerProperties.IGNORED)
                .equals(ConsumerProperties.IGNORED);
    }

    public DeadLetters deadLetters(String service) {
        return new DeadLetters(url(service));
    }

    public String bootstrapServers() {
        return stack.broker().bootstrapServers();
    }

    /** From now on every event comes a second time, unchanged, until this is closed. */
    public Redelivery deliveringEveryEventTwice() {
        return new Redelivery(recorder, stack.broker().bootstrapServers());
    }

    /** Waits until every consumer has read everything and nothing waits to be published; then all invariants hold. */
    public void invariantsHold() {
        new Quiet(stack.broker().bootstrapServers()).await(PATIENCE);
        try {
            List<Breach> breaches = new Invariants(databases(), url("order-service")).awaitHolding(PATIENCE);
            assertThat(breaches).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What {@code ./shop check} would name right now. */
    public List<Breach> breaches() {
        try {
            return new Invariants(databases(), url("order-service")).breaches();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The services' databases, to look at or to change behind their backs. */
    public Databases databases() {
        return stack.database()::connect;
    }

    /** Changes one row of a service behind its back. */
    public void alter(String service, String sql) {
        assertThat(execute(service, sql)).as(sql).isOne();
    }

    /** Changes a service's rows behind its back. @return how many */
    public int execute(String service, String sql) {
        try (Connection connection = databases().connect(Part.named(service).database());
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The service looks through all of its history, whenever it did so last. */
    public void cleanUp(String service) {
        execute(service, "delete from clean_up");
        stack.context(service).getBean("cleanUpHistory", Supplier.class).get();
    }

    KafkaRecorder recorder() {
        return recorder;
    }

    List<ReceivedMail> mailsTo(Customer customer) {
        return stack.mail().mails().stream()
                .filter(mail -> mail.recipient().startsWith(customer.id() + "@"))
                .toList();
    }

    private void close() {
        recorder.close();
        stack.close();
        networks.close();
    }
}
