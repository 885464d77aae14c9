package dev.sagashop.localstack.invariants;

import dev.sagashop.localstack.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The books of each product, held against the reservations and restocks that they sum up. */
final class StockInvariants {
    private static final String SUM_OF_RESERVATIONS = """
            select sku || ': ' || coalesce(s.%1$s, 0) || ' instead of ' || coalesce(r.quantity, 0)
            from stock s full join (
                select line ->> 'sku' as sku, sum((line ->> 'quantity')::bigint) as quantity
                from reservation, jsonb_array_elements(lines) line where status = '%2$s' group by 1) r using (sku)
            where coalesce(s.%1$s, 0) <> coalesce(r.quantity, 0)
            """;

    private static final Map<String, String> OFFENDERS = new LinkedHashMap<>();

    static {
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
                where s.restocked <> coalesce(d.quantity, 0)
                """);
    }

    private StockInvariants() {}

    static List<Breach> breaches(Databases databases) throws SQLException {
        List<Breach> breaches = new ArrayList<>();
        for (Map.Entry<String, String> invariant : OFFENDERS.entrySet()) {
            breaches.addAll(Query.list(
                    databases,
                    Part.INVENTORY_SERVICE.database(),
                    invariant.getValue(),
                    row -> new Breach(invariant.getKey(), row.getString(1))));
        }
        return breaches;
    }
}
