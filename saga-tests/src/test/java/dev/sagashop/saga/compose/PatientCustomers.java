package dev.sagashop.saga.compose;

import static org.awaitility.Awaitility.await;

import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.OrderRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Some customers who place order after order, and who do as they are told: an answer with Retry-After is asked for
 * again under the same key after that time, until the order is accepted.
 */
final class PatientCustomers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> CARDS =
            List.of("pm_card_visa", "pm_card_visa", "pm_card_chargeDeclined", "pm_card_captureFails", "pm_card_flaky");

    private final String webUrl;
    private final String customer = "patient-" + UUID.randomUUID();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final List<Thread> threads;
    private volatile boolean going = true;

    PatientCustomers(String webUrl, int howMany) {
        this.webUrl = webUrl;
        threads = IntStream.range(0, howMany)
                .mapToObj(number -> Thread.ofVirtual().start(this::placeOrders))
                .toList();
    }

    private void placeOrders() {
        while (going) {
            int number = posted.getAndIncrement();
            try {
                placeWithPatience(number);
            } catch (RuntimeException e) {
                failures.add("order " + number + ": " + e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void placeWithPatience(int number) throws InterruptedException {
        var order = new OrderRequest(1, "COF-ETH-250", CARDS.get(number % CARDS.size()));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Http.Answer answer = order.postTo(webUrl, customer, "order-" + number);
        while (!answer.header("Retry-After").isEmpty() && System.nanoTime() < giveUp) {
            retries.incrementAndGet();
            Thread.sleep(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
            answer = order.postTo(webUrl, customer, "order-" + number);
        }
        if (answer.status() == 202) {
            accepted.add(answer.body().required("orderId").asString());
        } else {
            failures.add("order " + number + ": " + answer);
        }
    }

    /** Waits until so many orders more have been accepted. */
    void awaitMore(int orders) {
        int wanted = accepted.size() + orders;
        await().atMost(PATIENCE).until(() -> accepted.size() >= wanted);
    }

    /** Lets each finish the order that it is at. */
    @Override
    public void close() {
        going = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The orders that the shop has promised to see through. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** What was neither accepted nor put off. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often somebody was told to come again. */
    int retries() {
        return retries.get();
    }

    int posted() {
        return posted.get();
    }

    void awaitOutcomes() {
        for (String orderId : accepted) {
            await(orderId)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> statusOf(orderId), "SHIPPED CANCELLED"::contains);
        }
    }

    private String statusOf(String orderId) {
        Http.Answer answer = Http.get(webUrl + "/api/orders/" + orderId, Map.of("X-Customer-Id", customer));
        return answer.status() == 200 ? answer.body().required("status").asString() : "unknown for now";
    }
}
