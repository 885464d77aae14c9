package dev.sagashop.inventory.reconciliation;

import dev.sagashop.events.data.BooksBreach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The books of each product, held against the reservations and deliveries that they sum up. Each check is one statement
 * and sees one moment, so that orders may go on meanwhile: a level and its reservations change in one transaction.
 */
@Repository
class Books {

    /** Of each check; more products are not named, and one is enough for a breach. */
    private static final int NAMED_AT_MOST = 100;

    private static final String SUM_OF_RESERVATIONS = """
            select sku || ': ' || coalesce(s.%1$s, 0) || ' instead of ' || coalesce(r.quantity, 0)
            from stock s full join (
                select line ->> 'sku' as sku, sum((line ->> 'quantity')::bigint) as quantity
                from reservation, jsonb_array_elements(lines) line where status = '%2$s' group by 1) r using (sku)
            where coalesce(s.%1$s, 0) <> coalesce(r.quantity, 0)""";

    private static final Map<String, String> OFFENDERS = new LinkedHashMap<>();

    static {
        OFFENDERS.put("every product has a level", "select sku from product where sku not in (select sku from stock)");
        OFFENDERS.put(
                "initial + restocked = on hand + committed",
                "select sku from stock where initial + restocked <> on_hand + committed");
        OFFENDERS.put(
                "available is never negative",
                "select sku || ': ' || (on_hand - reserved) from stock where on_hand < reserved");
        OFFENDERS.put("reserved = sum of held reservations", SUM_OF_RESERVATIONS.formatted("reserved", "HELD"));
        OFFENDERS.put(
                "committed = sum of shipped reservations", SUM_OF_RESERVATIONS.formatted("committed", "COMMITTED"));
        OFFENDERS.put("restocked = sum of booked deliveries", """
                select sku || ': ' || s.restocked || ' instead of ' || coalesce(d.quantity, 0)
                from stock s left join (select sku, sum(quantity) as quantity from restock group by sku) d using (sku)
                where s.restocked <> coalesce(d.quantity, 0)""");
    }

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the books do not balance now; empty if they do. */
    List<BooksBreach> breaches() {
        List<BooksBreach> breaches = new ArrayList<>();
        OFFENDERS.forEach((invariant, offenders) -> jdbc.sql(offenders + " limit " + NAMED_AT_MOST)
                .query(String.class)
                .list()
                .forEach(offender -> breaches.add(new BooksBreach(invariant, offender))));
        return breaches;
    }
}
