package dev.sagashop.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the local stack runs and that listens on a port: the topology on one page. */
public enum Part {
    KAFKA("kafka", 9092),
    POSTGRES("postgres", 5432),
    SMTP("smtp", 1025),
    MAILBOX("mailbox", 8025),

    ORDER_SERVICE("order-service", 8082, "orders"),
    PAYMENT_SERVICE("payment-service", 8083, "payments"),
    INVENTORY_SERVICE("inventory-service", 8084, "inventory"),
    NOTIFICATION_SERVICE("notification-service", 8085, "notifications"),

    BFF_WEB("bff-web", 8080),
    BFF_MOBILE("bff-mobile", 8081);

    private static final List<Part> CORE_SERVICES =
            Arrays.stream(values()).filter(Part::hasDatabase).toList();
    private static final List<Part> SERVICES = Stream.concat(CORE_SERVICES.stream(), Stream.of(BFF_WEB, BFF_MOBILE))
            .toList();

    private final String label;
    private final int defaultPort;
    private final String database;

    Part(String label, int defaultPort) {
        this(label, defaultPort, "");
    }

    Part(String label, int defaultPort, String database) {
        this.label = label;
        this.defaultPort = defaultPort;
        this.database = database;
    }

    /** The part that people call so; a service's is the name of its module. */
    public static Part named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The shop has no part " + label));
    }

    /** The six services. */
    public static List<Part> services() {
        return SERVICES;
    }

    /** The four services that have a database of their own and that BFFs call. */
    public static List<Part> coreServices() {
        return CORE_SERVICES;
    }

    public String label() {
        return label;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** What a person sets to move this part to another port. */
    String portVariable() {
        return "SAGASHOP_" + name() + "_PORT";
    }

    boolean hasDatabase() {
        return !database.isEmpty();
    }

    /** The name of its database, of the role that owns it and, on this machine only, of the role's password. */
    public String database() {
        if (!hasDatabase()) {
            throw new IllegalArgumentException(label + " has no database");
        }
        return database;
    }
}
