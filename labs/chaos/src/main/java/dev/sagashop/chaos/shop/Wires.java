package dev.sagashop.chaos.shop;

import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.network.Link;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link wherever something in the shop calls something else. */
final class Wires implements AutoCloseable {

    private static final List<Part> BFFS = List.of(Part.BFF_WEB, Part.BFF_MOBILE);

    private final List<Link> brokers;
    private final Link mail = new Link();
    private final Map<Part, Link> databases = new EnumMap<>(Part.class);
    private final Map<Part, Link> services = new EnumMap<>(Part.class);

    /** @param brokers how many there are */
    Wires(int brokers) {
        this.brokers = Stream.generate(Link::new).limit(brokers).toList();
        Part.coreServices().forEach(service -> databases.put(service, new Link()));
        Part.coreServices().forEach(service -> services.put(service, new Link()));
    }

    /** The shop with all its connections through the links; those to broker and database lead somewhere already. */
    LocalStackOptions between(LocalStackOptions shop) {
        mail.leadTo(shop.ports().of(Part.SMTP));
        services.forEach((service, link) -> link.leadTo(shop.ports().of(service)));
        LocalStackOptions wired = shop;
        String bootstrap =
                brokers.stream().map(link -> "127.0.0.1:" + link.port()).collect(Collectors.joining(","));
        for (Part service : Part.services()) {
            wired = wired.withProperty(service.label(), "spring.kafka.bootstrap-servers", bootstrap);
        }
        for (Part service : Part.coreServices()) {
            wired = wired.withProperty(service.label(), "spring.datasource.url", databaseUrl(service, service.label()))
                    .withProperty(service.label(), "spring.mail.port", String.valueOf(mail.port()));
        }
        for (Part bff : BFFS) {
            for (Part service : Part.coreServices()) {
                String key = "sagashop.services." + service.label().replace("-service", "") + ".url";
                wired = wired.withProperty(bff.label(), key, toService(service).url());
            }
        }
        return wired;
    }

    /** PostgreSQL knows each session by its instance's name. */
    String databaseUrl(Part service, String instance) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s"
                .formatted(toDatabase(service).port(), service.database(), instance);
    }

    void leadToDatabase(int port) {
        databases.values().forEach(link -> link.leadTo(port));
    }

    /** One to each. */
    List<Link> toBrokers() {
        return brokers;
    }

    Link toMailServer() {
        return mail;
    }

    /** From a service to its database. */
    Link toDatabase(Part service) {
        return of(databases, service);
    }

    /** From the BFFs to a service. */
    Link toService(Part service) {
        return of(services, service);
    }

    private static Link of(Map<Part, Link> links, Part service) {
        Link link = links.get(service);
        if (link == null) {
            throw new IllegalArgumentException("There is no link of " + service.label());
        }
        return link;
    }

    @Override
    public void close() {
        Stream.of(brokers.stream(), Stream.of(mail), databases.values().stream(), services.values().stream())
                .flatMap(links -> links)
                .forEach(Link::close);
    }
}
