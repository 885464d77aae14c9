package dev.sagashop.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The Spring properties that place a service into this stack: its port, its database, the broker, its peers. */
final class ServiceSettings {
    private final LocalStackOptions options;
    private final Infrastructure infrastructure;

    ServiceSettings(LocalStackOptions options, Infrastructure infrastructure) {
        this.options = options;
        this.infrastructure = infrastructure;
    }

    Map<String, String> of(Part service) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.address", Ports.ADDRESS);
        settings.put("server.port", String.valueOf(options.ports().of(service)));
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.kafka.bootstrap-servers", infrastructure.broker().bootstrapServers());
        if (service.hasDatabase()) {
            addDatabaseAndMail(settings, service);
        } else {
            addPeers(settings);
        }
        if (service == Part.BFF_WEB) {
            settings.put(
                    "sagashop.bff.window.mailbox",
                    "http://localhost:" + options.ports().of(Part.MAILBOX));
        }
        settings.putAll(options.overrides().getOrDefault(service, Map.of()));
        return settings;
    }

    private void addDatabaseAndMail(Map<String, String> settings, Part service) {
        settings.put("spring.datasource.url", infrastructure.database().jdbcUrl(service.database()));
        settings.put("spring.datasource.username", service.database());
        settings.put("spring.datasource.password", service.database());
        settings.put("spring.mail.host", Ports.ADDRESS);
        settings.put("spring.mail.port", String.valueOf(infrastructure.mail().port()));
    }

    private void addPeers(Map<String, String> settings) {
        for (Part peer : Part.coreServices()) {
            String name = peer.label().replace("-service", "");
            settings.put("sagashop.services." + name + ".url", options.ports().url(peer));
        }
    }
}
