package dev.sagashop.order.schedule;

import dev.sagashop.messaging.background.Schedule;
import dev.sagashop.messaging.sql.DatabaseClock;
import dev.sagashop.order.command.OrderCommands;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.persistence.Orders;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What time does to orders, a batch and a transaction at a time. Several instances may run these at once: each passes
 * over the orders that another one holds.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledFunctions {

    private final Orders orders;
    private final OrderCommands commands;
    private final TransactionOperations transactions;
    private final DatabaseClock clock;

    ScheduledFunctions(Orders orders, OrderCommands commands, TransactionOperations transactions, DatabaseClock clock) {
        this.orders = orders;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Cancels orders that have waited too long for an answer, and tells how many. */
    @Bean
    Supplier<Integer> cancelOverdueOrders(SagaProperties properties) {
        return inTransaction(() -> {
            var placedBefore = clock.instant().minus(properties.timeLimit());
            var overdue = orders.lockWithoutOutcome(placedBefore, properties.batchSize());
            return commands.run("time-out", overdue, OrderDecision::timeOut).size();
        });
    }

    /** Ships confirmed and captured orders after their grace period, and tells how many. */
    @Bean
    Supplier<Integer> dispatchOrders(DispatchProperties properties) {
        return inTransaction(() -> {
            var confirmedBefore = clock.instant().minus(properties.gracePeriod());
            var due = orders.lockToDispatch(confirmedBefore, properties.batchSize());
            return commands.run("dispatch", due, OrderDecision::ship).size();
        });
    }

    @Bean
    Schedule cancellation(@Qualifier("cancelOverdueOrders") Supplier<Integer> function, SagaProperties bounds) {
        return new Schedule(
                "cancelOverdueOrders", function, bounds.scanInterval(), bounds.batchSize(), bounds.maxBatches());
    }

    @Bean
    Schedule dispatch(@Qualifier("dispatchOrders") Supplier<Integer> function, DispatchProperties bounds) {
        return new Schedule("dispatchOrders", function, bounds.scanInterval(), bounds.batchSize(), bounds.maxBatches());
    }

    private Supplier<Integer> inTransaction(Supplier<Integer> batch) {
        return () -> Objects.requireNonNull(transactions.execute(status -> batch.get()));
    }
}
