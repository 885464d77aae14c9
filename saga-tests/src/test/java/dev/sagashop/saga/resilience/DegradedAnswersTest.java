package dev.sagashop.saga.resilience;

import static dev.sagashop.saga.resilience.Trouble.STALLED;
import static dev.sagashop.saga.resilience.Trouble.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.PlacedOrder;
import dev.sagashop.saga.dsl.Shop;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Payment, inventory or notification is down, or takes requests and answers none. */
class DegradedAnswersTest {

    /** For what is not the BFF's own time: this machine has more to do than answer. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** More than half of a breaker's window. */
    private static final int MANY = 30;

    private static final String NOTHING = "nothing";

    private final Shop shop = Shop.running();
    private final Customer customer = shop.newCustomer();
    private PlacedOrder order;

    static Stream<Arguments> troubles() {
        return Stream.of("payment-service", "inventory-service", "notification-service")
                .flatMap(service -> Stream.of(Arguments.of(service, STOPPED), Arguments.of(service, STALLED)));
    }

    @BeforeEach
    void orderSomething() {
        order = customer.places(1, Shop.COFFEE, "pm_card_visa").sees("CustomerNotified(ORDER_CONFIRMED)");
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyReadIsAnsweredInTimeAndSaysWhatIsMissing(String service, Trouble trouble) {
        trouble.during(shop, service, () -> {
            answersInTimeWithout(service);
            breakersOf(service).forEach((breaker, read) -> breaker.becomes("open", () -> askManyTimes(read)));
            answersInTimeWithout(service);
        });

        breakersOf(service).forEach((breaker, read) -> breaker.becomes("closed", () -> read.by(customer, shop)));
        answersInTimeWithout(NOTHING);
        customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");
    }

    /**
     * Each answer has to come in time whatever is missing. On a busy machine more can be missing than the service, so
     * for that there is some patience.
     */
    private void answersInTimeWithout(String service) {
        Map<Read, List<String>> expected = Read.all(order).stream()
                .filter(read -> read.needs(service))
                .collect(Collectors.toMap(
                        read -> read, read -> List.of(read.parts().get(service))));
        await().atMost(PATIENCE).until(this::degradedReads, equalTo(expected));
    }

    private Map<Read, List<String>> degradedReads() {
        List<Asked> all = Asked.allAtOnce(shop, customer, Read.all(order));
        assertThat(all).allSatisfy(asked -> {
            assertThat(asked.answer().status()).isEqualTo(200);
            assertThat(asked.answer().took())
                    .isLessThan(deadlineOf(asked.read().bff()).plus(MARGIN));
        });
        return all.stream()
                .filter(asked -> !asked.degraded().isEmpty())
                .collect(Collectors.toMap(Asked::read, Asked::degraded));
    }

    private Duration deadlineOf(String bff) {
        return shop.setting(bff, "sagashop.bff.deadline", Duration.class);
    }

    /** One for each BFF that asks the service, with a read that does. */
    private Map<Breaker, Read> breakersOf(String service) {
        return Read.all(order).stream()
                .filter(read -> read.needs(service))
                .collect(Collectors.toMap(
                        read -> new Breaker(shop, read.bff(), service), read -> read, (first, second) -> first));
    }

    private void askManyTimes(Read read) {
        Asked.allAtOnce(shop, customer, Collections.nCopies(MANY, read));
    }
}
