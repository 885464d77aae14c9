package dev.sagashop.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services whether they are ready to serve. */
public final class Health {
    private static final String READINESS = "/actuator/health/readiness";
    /** A machine with other work, and a JVM that records what it does, can take ten times as long as usual. */
    private static final Duration STARTING_AT_MOST = Duration.ofMinutes(5);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    /** Returns when the service is ready; fails if it is not within the bound. */
    void awaitHealthy(Part service, String url) {
        long giveUp = System.nanoTime() + STARTING_AT_MOST.toNanos();
        try {
            while (!isReady(url)) {
                if (System.nanoTime() > giveUp) {
                    throw new StartUpException(service.label() + " did not become ready within "
                            + STARTING_AT_MOST.toSeconds() + " s; ./shop logs " + service.label() + " says why.");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartUpException("Interrupted while waiting for " + service.label(), e);
        }
    }

    /** Whether a service answers that it is ready, now. */
    public boolean isReady(String url) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + READINESS))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
