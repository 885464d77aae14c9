package dev.sagashop.localstack.bench.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one rate has come to.
 *
 * @param rate orders per second that were due
 * @param begun when the first one was
 * @param warmUp how long it went on before anything was measured
 * @param window how long it was measured after that
 * @param orders that were due within the window
 * @param warmUpOrders that were due before it
 * @param flow what moved within the window
 * @param accepted how long orders of the window took until the answer was there
 * @param confirmed how long they took until the event that confirms them was read
 * @param seconds the same over time, by the second in which they were due
 * @param processes what each process used, the load's own last
 * @param perOrder what one order cost
 * @param shortfalls why the rate is not sustained, one line each; none if it is
 * @param complaints what the first answers said that were neither acceptance nor shedding
 */
public record StepResult(
        int rate,
        Instant begun,
        Duration warmUp,
        Duration window,
        Counts orders,
        Counts warmUpOrders,
        Flow flow,
        Latency accepted,
        Latency confirmed,
        List<Second> seconds,
        List<ProcessUse> processes,
        PerOrder perOrder,
        List<String> shortfalls,
        List<String> complaints) {

    /** All of it was taken and brought to its end, and nothing piled up. */
    public boolean isSustained() {
        return shortfalls.isEmpty();
    }

    /** The same with those that another step had sent before, to warm the shop up. */
    public StepResult after(StepResult warmUpStep) {
        Counts before = warmUpStep.orders.plus(warmUpStep.warmUpOrders).plus(warmUpOrders);
        return new StepResult(
                rate,
                begun,
                warmUp,
                window,
                orders,
                before,
                flow,
                accepted,
                confirmed,
                seconds,
                processes,
                perOrder,
                shortfalls,
                complaints);
    }

    /** Orders that were accepted, in the window or before it, and have no outcome. */
    public long missing() {
        return orders.missing() + warmUpOrders.missing();
    }
}
