package dev.sagashop.saga.dsl;

import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.network.Link;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ways from the BFFs to the four services. */
final class Networks implements AutoCloseable {

    private static final List<Part> BFFS = List.of(Part.BFF_WEB, Part.BFF_MOBILE);

    private final Map<Part, Link> links = new EnumMap<>(Part.class);

    Networks() {
        Part.coreServices().forEach(service -> links.put(service, new Link()));
    }

    /** A shop whose BFFs go these ways. */
    LocalStackOptions between(LocalStackOptions shop) {
        links.forEach((service, link) -> link.leadTo(shop.ports().of(service)));
        LocalStackOptions changed = shop;
        for (Part bff : BFFS) {
            for (Map.Entry<Part, Link> link : links.entrySet()) {
                String service = link.getKey().label().replace("-service", "");
                changed = changed.withProperty(
                        bff.label(),
                        "sagashop.services." + service + ".url",
                        link.getValue().url());
            }
        }
        return changed;
    }

    Link to(String service) {
        return links.get(Part.named(service));
    }

    @Override
    public void close() {
        links.values().forEach(Link::close);
    }
}
