package dev.sagashop.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Connects a service under test to the broker, to a database of its own and to the mail server, as far as it has the
 * means to use them. Its service connections win over the addresses in its application.yml.
 *
 * <pre>{@code
 * @SpringBootTest
 * @ContextConfiguration(initializers = TestConnections.class)
 * }</pre>
 */
public final class TestConnections implements ApplicationContextInitializer<GenericApplicationContext> {
    private final @Nullable TestDatabase shared;

    /** To a new database. */
    public TestConnections() {
        this.shared = null;
    }

    /** To a database that other instances of the service may use as well. */
    public TestConnections(TestDatabase shared) {
        this.shared = shared;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new ServerAddresses());
        context.registerBean(ServiceConnections.class);
        context.registerBean(SqlJournal.class);
        if (shared != null) {
            TestDatabase database = shared;
            context.registerBean(TestDatabase.class, () -> database);
        }
    }
}
