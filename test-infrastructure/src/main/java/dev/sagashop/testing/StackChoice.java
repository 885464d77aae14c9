package dev.sagashop.testing;

import dev.sagashop.infrastructure.InfrastructureException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one place that decides what tests run on.
 *
 * @param kind what was chosen
 * @param reason why
 */
record StackChoice(Kind kind, String reason) {

    /** The system property that forces a choice, and what it is when nobody does. */
    static final String PROPERTY = "stack";

    static final String AUTO = "auto";

    /** What there is to choose from. */
    enum Kind {
        EMBEDDED,
        CONTAINERS
    }

    /**
     * Chooses.
     *
     * @param wanted the property's value
     * @param engine looks for a Docker engine, and says where it answers
     * @throws InfrastructureException if what is wanted does not exist
     */
    static StackChoice of(String wanted, Supplier<Optional<String>> engine) {
        return switch (wanted) {
            case "embedded" -> new StackChoice(Kind.EMBEDDED, "-Dstack=embedded says so");
            case "containers" -> forcedContainers(engine.get());
            case AUTO -> whatThereIs(engine.get());
            default ->
                throw new InfrastructureException(
                        "-Dstack has to be embedded or containers, or left out, not \"%s\".".formatted(wanted));
        };
    }

    /** What tests say once, so that nobody has to guess. */
    String line() {
        return switch (kind) {
            case EMBEDDED -> "Tests run on the embedded Kafka and PostgreSQL: %s.".formatted(reason);
            case CONTAINERS ->
                "Tests run on containers (%s, %s): %s."
                        .formatted(ContainerBroker.IMAGE, ContainerDatabase.IMAGE, reason);
        };
    }

    TestStack stack() {
        return switch (kind) {
            case EMBEDDED -> new EmbeddedStack();
            case CONTAINERS -> new ContainerStack();
        };
    }

    private static StackChoice forcedContainers(Optional<String> engine) {
        String address = engine.orElseThrow(() -> new InfrastructureException(
                "-Dstack=containers needs a Docker engine, and none answers. Start one, or use -Dstack=embedded."));
        return new StackChoice(Kind.CONTAINERS, "-Dstack=containers says so, the Docker engine is at " + address);
    }

    private static StackChoice whatThereIs(Optional<String> engine) {
        return engine.map(address -> new StackChoice(Kind.CONTAINERS, "a Docker engine answers at " + address))
                .orElseGet(() -> new StackChoice(Kind.EMBEDDED, "no Docker engine answers"));
    }
}
