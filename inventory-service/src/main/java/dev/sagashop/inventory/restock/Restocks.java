package dev.sagashop.inventory.restock;

import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.StockTable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books deliveries, each once however often its request comes. */
@Service
public class Restocks {

    private final StockTable stock;
    private final JdbcClient jdbc;
    private final Clock clock;

    Restocks(StockTable stock, JdbcClient jdbc, Clock clock) {
        this.stock = stock;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The row lock lines up requests for one product; the unique key decides whether this one was booked before. */
    @Transactional
    public RestockResult book(String sku, String idempotencyKey, int quantity) {
        Optional<StockLevel> locked = stock.lock(List.of(sku)).stream().findFirst();
        if (locked.isEmpty()) {
            return new RestockResult.UnknownProduct();
        }
        if (insert(sku, idempotencyKey, quantity)) {
            StockLevel level = locked.get().restock(quantity);
            stock.update(List.of(level));
            return new RestockResult.Booked(level);
        }
        return quantityBooked(sku, idempotencyKey) == quantity
                ? new RestockResult.Booked(locked.get())
                : new RestockResult.KeyReused();
    }

    private boolean insert(String sku, String idempotencyKey, int quantity) {
        return jdbc.sql("""
                        insert into restock (sku, idempotency_key, quantity, booked_at)
                        values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(sku, idempotencyKey, quantity, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private int quantityBooked(String sku, String idempotencyKey) {
        return jdbc.sql("select quantity from restock where sku = ? and idempotency_key = ?")
                .params(sku, idempotencyKey)
                .query(Integer.class)
                .single();
    }
}
