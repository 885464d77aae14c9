package dev.sagashop.benchmarks;

import dev.sagashop.events.Decision;
import dev.sagashop.events.PaymentAuthorized;
import dev.sagashop.events.StockReserved;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.SkuQuantity;
import dev.sagashop.inventory.decision.OrderStock;
import dev.sagashop.inventory.decision.Reservation;
import dev.sagashop.inventory.decision.StockDecision;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.order.decision.Order;
import dev.sagashop.order.decision.OrderDecision;
import dev.sagashop.order.decision.OrderState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is decided about an order, without anything around it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {

    private final OrderStock stock = new OrderStock(
            Reservation.none(Samples.ORDER_ID),
            Map.of(
                    "COF-ETH-250", StockLevel.opening("COF-ETH-250", 100_000),
                    "GRD-MAN-001", StockLevel.opening("GRD-MAN-001", 100_000)));
    private final StockReserved reserved = new StockReserved(
            Samples.ORDER_ID, List.of(new SkuQuantity("COF-ETH-250", 2), new SkuQuantity("GRD-MAN-001", 1)));
    private final PaymentAuthorized authorized =
            new PaymentAuthorized(Samples.ORDER_ID, new Money(8_070, "EUR"), "auth_7Qm2xV9c");
    private final OrderState waiting = OrderDecision.joinPaymentOutcome(
                    OrderDecision.place(Samples.PLACED).state(), authorized)
            .state();

    @Benchmark
    public Decision<Order> placeOrder() {
        return OrderDecision.place(Samples.PLACED);
    }

    @Benchmark
    public Decision<OrderState> confirmOrder() {
        return OrderDecision.joinStockOutcome(waiting, reserved);
    }

    @Benchmark
    public Decision<OrderStock> reserveStock() {
        return StockDecision.reserve(stock, Samples.PLACED);
    }
}
