package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The dead letters of a service, as its operators work on them. */
public final class DeadLetters {

    private static final int PAGE = 100;

    private final String url;
    private final String metrics;

    DeadLetters(String serviceUrl) {
        url = serviceUrl + "/actuator/dead-letters";
        metrics = serviceUrl + "/actuator/metrics/sagashop.dead.letters.open";
    }

    /** How many wait for people. */
    public long open() {
        return Http.get(metrics, Map.of())
                .body()
                .required("measurements")
                .get(0)
                .required("value")
                .asLong();
    }

    /** Ends all that are open, and returns how many they were. */
    public long discardAll(String reason) {
        long discarded = 0;
        for (JsonNode page = firstPage(); !page.isEmpty(); page = firstPage()) {
            for (JsonNode letter : page) {
                discard(letter.required("id").asString(), reason);
                discarded++;
            }
        }
        return discarded;
    }

    private JsonNode firstPage() {
        return Http.get(url + "?status=OPEN&limit=" + PAGE, Map.of()).body().required("items");
    }

    private void discard(String id, String reason) {
        Http.Answer answer = Http.post(url + "/" + id + "/discard", Map.of(), Map.of("reason", reason));
        assertThat(answer.status()).as("answer %s", answer).isEqualTo(200);
    }
}
