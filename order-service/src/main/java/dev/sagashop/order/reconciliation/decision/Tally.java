package dev.sagashop.order.reconciliation.decision;

import dev.sagashop.events.data.PaymentTotal;
import dev.sagashop.events.data.ReservationTotal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sums of some windows: they are all that is kept of an order that nothing is wrong with.
 *
 * @param checked orders that were judged
 * @param unsettled orders that were under way, and were not
 * @param orders what the orders come to, by status and currency
 * @param payments what the payments come to, by status and currency
 * @param reservations what the reservations come to, by status
 * @param breaches how often each invariant did not hold; those that always held are left out
 */
public record Tally(
        long checked,
        long unsettled,
        List<OrderTotal> orders,
        List<PaymentTotal> payments,
        List<ReservationTotal> reservations,
        Map<Invariant, Long> breaches) {

    /** Of no window at all. */
    public static final Tally NONE = new Tally(0, 0, List.of(), List.of(), List.of(), Map.of());

    public Tally {
        orders = List.copyOf(orders);
        payments = List.copyOf(payments);
        reservations = List.copyOf(reservations);
        breaches = Map.copyOf(breaches);
    }

    /** The sums of both. */
    public Tally plus(Tally other) {
        return new Tally(
                checked + other.checked,
                unsettled + other.unsettled,
                sumOfOrders(both(orders, other.orders)),
                sumOfPayments(both(payments, other.payments)),
                sumOfReservations(both(reservations, other.reservations)),
                sumOfBreaches(both(breaches.entrySet(), other.breaches.entrySet())));
    }

    /** How many breaches there are of all invariants together. */
    public long allBreaches() {
        return breaches.values().stream().mapToLong(Long::longValue).sum();
    }

    static List<OrderTotal> sumOfOrders(Stream<OrderTotal> totals) {
        return sums(
                totals,
                total -> total.status() + total.amount().currency(),
                (a, b) -> new OrderTotal(
                        a.status(), a.orders() + b.orders(), a.amount().plus(b.amount())));
    }

    private static List<PaymentTotal> sumOfPayments(Stream<PaymentTotal> totals) {
        return sums(
                totals,
                total -> total.status() + total.amount().currency(),
                (a, b) -> new PaymentTotal(
                        a.status(), a.payments() + b.payments(), a.amount().plus(b.amount())));
    }

    private static List<ReservationTotal> sumOfReservations(Stream<ReservationTotal> totals) {
        return sums(
                totals,
                total -> total.status().name(),
                (a, b) ->
                        new ReservationTotal(a.status(), a.reservations() + b.reservations(), a.pieces() + b.pieces()));
    }

    private static Map<Invariant, Long> sumOfBreaches(Stream<Map.Entry<Invariant, Long>> entries) {
        Map<Invariant, Long> sums = new EnumMap<>(Invariant.class);
        entries.forEach(entry -> sums.merge(entry.getKey(), entry.getValue(), Long::sum));
        return sums;
    }

    private static <T> List<T> sums(Stream<T> totals, Function<T, String> kind, BinaryOperator<T> sum) {
        Map<String, T> sums = new LinkedHashMap<>();
        totals.forEach(total -> sums.merge(kind.apply(total), total, sum));
        return List.copyOf(sums.values());
    }

    private static <T> Stream<T> both(Collection<T> some, Collection<T> others) {
        return Stream.concat(some.stream(), others.stream());
    }
}
