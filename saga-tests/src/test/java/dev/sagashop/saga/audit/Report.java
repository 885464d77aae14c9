package dev.sagashop.saga.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The report of an audit that has come to its end. */
record Report(JsonNode json) {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Audits all orders that there are, once nothing happens to them any more. */
    static Report of(Shop shop) {
        return of(shop, PATIENCE);
    }

    static Report of(Shop shop, Duration patience) {
        String reports = shop.url("order-service") + "/reconciliations";
        Http.Answer started = Http.post(reports + "?settleTime=PT0S", Map.of(), "");
        assertThat(started.status()).as("answer %s", started).isEqualTo(202);
        String report = shop.url("order-service") + started.location();
        return new Report(await().atMost(patience)
                .until(
                        () -> Http.get(report, Map.of()).body(),
                        now -> !now.path("status").asString().equals("RUNNING")));
    }

    boolean holds() {
        return json.path("holds").asBoolean();
    }

    long orders() {
        return json.path("orders").asLong();
    }

    /** The orders that break something, each once. */
    Set<String> brokenOrders() {
        return json.path("breaches")
                .valueStream()
                .map(breach -> breach.path("orderId").asString("of no order"))
                .collect(Collectors.toSet());
    }

    Duration took() {
        return Duration.between(
                Instant.parse(json.path("requestedAt").asString()),
                Instant.parse(json.path("endedAt").asString()));
    }

    /** Each breach in one line: its invariant, its order if it is about one, and how. */
    List<String> breaches() {
        return json.path("breaches")
                .valueStream()
                .map(breach -> "%s: %s %s"
                        .formatted(
                                breach.path("invariant").asString(),
                                breach.path("orderId").asString("-"),
                                breach.path("detail").asString()))
                .toList();
    }
}
