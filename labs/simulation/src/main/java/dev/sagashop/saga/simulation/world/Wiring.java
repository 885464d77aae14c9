package dev.sagashop.saga.simulation.world;

import dev.sagashop.events.EventType;
import dev.sagashop.messaging.consumer.ConsumerProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.UrlResource;

/** Which event calls which function, from the application.yml that the service itself runs with. */
public final class Wiring {

    /** Functions of real services that take no part in the saga: no simulated service has them. */
    private static final Set<String> NOT_OF_THE_SAGA =
            Set.of("reconcilePayments", "reconcileStock", "joinReconciliation", ConsumerProperties.IGNORED);

    private static final Map<String, ConsumerProperties> SERVICES = new ConcurrentHashMap<>();
    private static final Map<String, Map<EventType, String>> NAMES = new ConcurrentHashMap<>();

    private Wiring() {}

    /**
     * The reactions of a service to a topic.
     *
     * @throws IllegalStateException if the service is wired to a function that the simulation does not know
     */
    static <S> Map<EventType, NamedReaction<S>> reactions(
            String service, String topic, Map<String, Reaction<S>> functions) {
        Map<EventType, NamedReaction<S>> reactions = new EnumMap<>(EventType.class);
        namesOf(service, topic).forEach((type, name) -> {
            Reaction<S> function = functions.get(name);
            if (function != null) {
                reactions.put(type, new NamedReaction<>(name, function));
            } else if (!NOT_OF_THE_SAGA.contains(name)) {
                throw new IllegalStateException(service + " reacts to " + type.displayName() + " with " + name
                        + ", which the simulation does not know: add it to Decisions, or to Wiring if it is not of the"
                        + " saga");
            }
        });
        return reactions;
    }

    private static Map<EventType, String> namesOf(String service, String topic) {
        return NAMES.computeIfAbsent(
                service + "/" + topic, first -> propertiesOf(service).reactionsTo(topic));
    }

    /** The functions of the saga that the service is wired to. */
    public static Set<String> functionsOf(String service) {
        return propertiesOf(service).reactions().values().stream()
                .flatMap(functions -> functions.values().stream())
                .filter(name -> !NOT_OF_THE_SAGA.contains(name))
                .collect(Collectors.toSet());
    }

    /** The topics from which the service takes part in the saga. */
    static Set<String> topicsOf(String service) {
        return propertiesOf(service).reactions().entrySet().stream()
                .filter(topic -> !NOT_OF_THE_SAGA.containsAll(topic.getValue().values()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static ConsumerProperties propertiesOf(String service) {
        return SERVICES.computeIfAbsent(service, Wiring::read);
    }

    private static ConsumerProperties read(String service) {
        try {
            List<URL> files = Collections.list(Wiring.class.getClassLoader().getResources("application.yml"));
            for (URL file : files) {
                var sources = new MutablePropertySources();
                new YamlPropertySourceLoader()
                        .load(file.toString(), new UrlResource(file))
                        .forEach(sources::addFirst);
                var binder = new Binder(ConfigurationPropertySources.from(sources));
                if (binder.bind("spring.application.name", String.class)
                        .orElse("")
                        .equals(service)) {
                    return binder.bind("sagashop.messaging", ConsumerProperties.class)
                            .get();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no application.yml of " + service + " is on the class path");
    }

    /** A function and its name. */
    record NamedReaction<S>(String name, Reaction<S> function) {}
}
