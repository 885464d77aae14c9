package dev.sagashop.order.schedule;

import dev.sagashop.order.command.OrderCommands;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.persistence.Orders;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
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
    private final Clock clock;

    ScheduledFunctions(Orders orders, OrderCommands commands, TransactionOperations transactions, Clock clock) {
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

    private Supplier<Integer> inTransaction(Supplier<Integer> batch) {
        return () -> Objects.requireNonNull(transactions.execute(status -> batch.get()));
    }
}
