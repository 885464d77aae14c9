package dev.sagashop.localstack;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the environment reaches the shop on this machine. Variables that are meant for other programs (Spring's,
 * Kafka's, the JVM's) would be read as settings of the services, and lead them to another broker for instance.
 */
public final class OwnEnvironment {
    /** Of the shop's own settings, as ./shop help tells them. */
    private static final String PREFIX = "SAGASHOP_";

    /** What any program needs, and what ./shop sets itself. */
    private static final Set<String> OF_PROCESSES = Set.of("PATH", "HOME", "JAVA_HOME", "LC_ALL", "MALLOC_ARENA_MAX");

    private OwnEnvironment() {}

    /** The variables that a service reads as settings. */
    public static Map<String, Object> settings(Map<String, Object> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(PREFIX))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Leaves of a new process's environment what the shop's processes see. */
    public static void leaveIn(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !name.startsWith(PREFIX) && !OF_PROCESSES.contains(name));
    }
}
