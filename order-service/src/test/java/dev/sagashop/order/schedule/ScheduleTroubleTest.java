package dev.sagashop.order.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What must not keep an order from its time-out, nor hurry it. */
@TestPropertySource(properties = "sagashop.clean-up.interval=1s")
@Import(ScheduleTroubleTest.WrongClock.class)
class ScheduleTroubleTest extends IntegrationTest {

    private static volatile Duration fast = Duration.ZERO;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private Supplier<Integer> cancelOverdueOrders;

    @Autowired
    private Supplier<Integer> dispatchOrders;

    @AfterEach
    void setTheClock() {
        fast = Duration.ZERO;
    }

    @Test
    void aCleanUpThatHangsKeepsNoOverdueOrderFromBeingCancelled() {
        UUID overdue = placedOrder();

        new TransactionTemplate(transactionManager).executeWithoutResult(status -> {
            jdbc.execute("lock table clean_up");
            eventually(() -> assertThat(countOf("pg_locks where not granted and relation = 'clean_up'::regclass"))
                    .as("clean-ups that hang")
                    .isPositive());
            meanwhile(() -> letAnHourPass(overdue));
            awaitStatus(overdue, "CANCELLED");
        });
    }

    @Test
    void noStatementWaitsForEver() {
        assertThat(jdbc.queryForObject("show statement_timeout", String.class)).isEqualTo("1min");
    }

    @Test
    void anInstanceWhoseClockIsFastCancelsAndShipsNothingEarly() {
        UUID placed = placedOrder();
        UUID captured = capturedOrder();

        fast = Duration.ofHours(1);
        cancelOverdueOrders.get();
        dispatchOrders.get();
        UUID placedHere = placedOrder();
        fast = Duration.ZERO;
        cancelOverdueOrders.get();

        assertThat(api.order(placed).text("/status")).isEqualTo("PLACED");
        assertThat(api.order(placedHere).text("/status")).isEqualTo("PLACED");
        assertThat(api.order(captured).text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void anOrderOfAnInstanceWhoseClockIsSlowIsCancelledByNoOtherEarly() {
        fast = Duration.ofHours(-1);
        UUID placedHere = placedOrder();
        fast = Duration.ZERO;
        cancelOverdueOrders.get();

        assertThat(api.order(placedHere).text("/status")).isEqualTo("PLACED");
    }

    @Test
    void anInstanceWhoseClockIsSlowCancelsInTime() {
        UUID overdue = placedOrder();
        fast = Duration.ofHours(-2);
        letAnHourPass(overdue);

        awaitStatus(overdue, "CANCELLED");
    }

    private void meanwhile(Runnable work) {
        var apart = new TransactionTemplate(transactionManager);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(status -> work.run());
    }

    /** The machine's clock, which nobody keeps. */
    @TestConfiguration
    static class WrongClock {

        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return Instant.now().plus(fast);
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
