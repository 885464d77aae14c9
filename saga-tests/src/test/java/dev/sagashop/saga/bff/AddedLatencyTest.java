package dev.sagashop.saga.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a BFF adds to the service behind it: the same orders asked of both in turn, one request at a time. It tells the
 * figures and holds nothing against them: {@code ./shop test -Dgroups=benchmark -Dsagashop.tests.excluded=none}.
 */
@Tag("benchmark")
class AddedLatencyTest {

    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 3_000;

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();

    @Test
    void tellsWhatEachBffAdds() {
        customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("SHIPPED");
        List<Duration> service = new ArrayList<>();
        List<Duration> web = new ArrayList<>();
        List<Duration> mobile = new ArrayList<>();
        for (int number = 0; number < WARM_UP + MEASURED; number++) {
            service.add(ask(shop.url("order-service") + "/orders"));
            web.add(ask(shop.url("bff-web") + "/api/orders"));
            mobile.add(ask(shop.url("bff-mobile") + "/mobile/orders"));
        }
        System.out.printf(
                "Median of %d reads of an order list: order-service %.2f ms, bff-web %.2f ms, bff-mobile %.2f ms%n",
                MEASURED, median(service), median(web), median(mobile));
    }

    private Duration ask(String url) {
        Http.Answer answer = Http.get(url, Map.of("X-Customer-Id", customer.id()));
        assertThat(answer.status()).isEqualTo(200);
        return answer.took();
    }

    private static double median(List<Duration> all) {
        List<Duration> warm = all.subList(WARM_UP, all.size()).stream().sorted().toList();
        return warm.get(warm.size() / 2).toNanos() / 1e6;
    }
}
