package dev.sagashop.saga.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.SeenEvent;
import dev.sagashop.saga.dsl.Shop;
import dev.sagashop.saga.stream.EventStream.Arrival;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows many orders at once, live. */
class LiveStreamTest {

    private static final int ORDERS = 14;

    private final Shop shop = Shop.running();

    /** An order, and all that its stream told. */
    private record Followed(PlacedOrder order, EventStream stream) {}

    @Test
    void everyEventComesOnceAndAfterItsCause() {
        List<Followed> followed = followSome();

        followed.forEach(one -> {
            assertThat(one.stream().arrivals())
                    .extracting(Arrival::id)
                    .containsExactlyInAnyOrderElementsOf(published(one.order()).keySet());
            comesAfterItsCause(one.stream().arrivals());
        });
        print(followed.stream().flatMap(LiveStreamTest::delays).sorted().toList());
    }

    private List<Followed> followSome() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Followed>> underWay = IntStream.range(0, ORDERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::follow, threads))
                    .toList();
            return underWay.stream().map(CompletableFuture::join).toList();
        }
    }

    private Followed follow() {
        Customer customer = shop.newCustomer();
        PlacedOrder order = customer.places(1, Shop.COFFEE, "pm_card_visa");
        String url = shop.url("bff-web") + "/api/orders/" + order.id() + "/stream";
        return new Followed(order, EventStream.readToItsEnd(url, customer.id()));
    }

    private static void comesAfterItsCause(List<Arrival> arrivals) {
        Set<UUID> all = arrivals.stream().map(Arrival::id).collect(Collectors.toSet());
        Set<UUID> before = new HashSet<>();
        for (Arrival arrival : arrivals) {
            assertThat(before.contains(arrival.causationId()) || !all.contains(arrival.causationId()))
                    .as("%s comes after its cause in %s", arrival, arrivals)
                    .isTrue();
            before.add(arrival.id());
        }
    }

    private static Map<UUID, SeenEvent> published(PlacedOrder order) {
        return order.deliveries().stream().collect(Collectors.toMap(SeenEvent::id, Function.identity()));
    }

    private static Stream<Duration> delays(Followed followed) {
        Map<UUID, SeenEvent> published = published(followed.order());
        return followed.stream().arrivals().stream()
                .filter(arrival ->
                        followed.stream().wasOpenAt(published.get(arrival.id()).publishedAt()))
                .map(arrival -> Duration.between(published.get(arrival.id()).publishedAt(), arrival.at()));
    }

    private static void print(List<Duration> delays) {
        System.out.printf(
                "From Kafka to the client of a stream: p50 %d ms, p95 %d ms, at most %d ms, of %d live events%n",
                delays.get(delays.size() / 2).toMillis(),
                delays.get(delays.size() * 95 / 100).toMillis(),
                delays.getLast().toMillis(),
                delays.size());
    }
}
