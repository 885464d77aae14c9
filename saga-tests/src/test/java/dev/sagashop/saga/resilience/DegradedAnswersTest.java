package dev.sagashop.saga.resilience;

import static dev.sagashop.saga.resilience.Trouble.STALLED;
import static dev.sagashop.saga.resilience.Trouble.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

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

    /** More than fill a breaker's window. */
    private static final int MANY = 60;

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
        assertThat(Asked.allAtOnce(shop, customer, Read.all(order)))
                .allSatisfy(asked -> assertThat(asked.degraded()).isEmpty());
        customer.places(1, Shop.COFFEE, "pm_card_visa").becomes("CONFIRMED");
    }

    private void answersInTimeWithout(String service) {
        assertThat(Asked.allAtOnce(shop, customer, Read.all(order))).allSatisfy(asked -> {
            Read read = asked.read();
            assertThat(asked.answer().status()).isEqualTo(200);
            assertThat(asked.answer().took()).isLessThan(deadlineOf(read.bff()).plus(MARGIN));
            assertThat(asked.degraded())
                    .isEqualTo(read.needs(service) ? List.of(read.parts().get(service)) : List.of());
        });
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
