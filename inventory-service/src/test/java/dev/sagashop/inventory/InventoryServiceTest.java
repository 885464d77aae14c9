package dev.sagashop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.infrastructure.TestInfrastructure;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.StockTable;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service on a real broker and database: one for all tests that extend this. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(StatementCount.class)
public abstract class InventoryServiceTest {

    protected static final Map<String, String> INFRASTRUCTURE = TestInfrastructure.propertiesFor("inventory-service");

    /** Each row of the answer is a product whose books do not balance. The canvas in the docs has the same query. */
    private static final String BROKEN_BOOKS = """
            select s.sku
            from stock s
            left join (
                select line ->> 'sku' as sku,
                       sum((line ->> 'quantity')::bigint) filter (where status = 'HELD') as held,
                       sum((line ->> 'quantity')::bigint) filter (where status = 'COMMITTED') as committed
                from reservation cross join jsonb_array_elements(lines) as line
                group by 1) r on r.sku = s.sku
            where s.initial + s.restocked <> s.on_hand + s.committed
               or s.reserved > s.on_hand
               or s.reserved <> coalesce(r.held, 0)
               or s.committed <> coalesce(r.committed, 0)""";

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected StockTable stock;

    protected RestTestClient http;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        INFRASTRUCTURE.forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    /** A product that no other test touches. */
    protected String productWithStock(long pieces) {
        String sku = "TST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        jdbc.update("insert into product values (?, 'Test product', 'For one test.', 'Test', 100, 1)", sku);
        jdbc.update("insert into stock (sku, initial, on_hand) values (?, ?, ?)", sku, pieces, pieces);
        return sku;
    }

    protected StockLevel level(String sku) {
        return stock.find(sku).orElseThrow();
    }

    protected void assertBooksBalance() {
        assertThat(jdbc.queryForList(BROKEN_BOOKS, String.class)).isEmpty();
    }
}
