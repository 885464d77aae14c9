package dev.sagashop.saga.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sagashop.localstack.bench.follow.Ledger;
import dev.sagashop.localstack.bench.follow.OutcomeReader;
import dev.sagashop.localstack.bench.load.Baskets;
import dev.sagashop.localstack.bench.load.LoadGenerator;
import dev.sagashop.localstack.bench.load.Schedule;
import dev.sagashop.localstack.bench.result.Counts;
import dev.sagashop.saga.dsl.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order ids are known before they are told, and events are told apart by their headers: a few orders show that it holds. */
class LoadTest {

    private static final int ORDERS = 15;

    private final Shop shop = Shop.running();

    @ParameterizedTest
    @CsvSource({"bff-web, /api/orders", "order-service, /orders"})
    void everyOrderOfALoadIsFollowedToItsConfirmation(String service, String path) throws Exception {
        var baskets = new Baskets(List.of(Shop.COFFEE, Shop.TEA, shop.untouchedSku()));
        try (var reader = OutcomeReader.start(shop.bootstrapServers());
                var generator = new LoadGenerator(URI.create(shop.url(service) + path), baskets)) {
            var schedule = new Schedule(
                    3 * ORDERS, System.nanoTime(), Duration.ofSeconds(1).dividedBy(3));
            var ledger = new Ledger(schedule.begin(), schedule.end());
            reader.tell(ledger);

            generator.start(schedule, ledger).answered().get(30, TimeUnit.SECONDS);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ledger.totals().ended() == ledger.totals().accepted());

            long due = schedule.total();
            assertThat(ledger.complaints()).isEmpty();
            assertThat(ledger.counts()).isEqualTo(new Counts(due, 0, due, 0, 0, 0, due, 0, 0));
            assertThat(ledger.confirmedLatency().count()).isEqualTo(due);
        }
    }
}
