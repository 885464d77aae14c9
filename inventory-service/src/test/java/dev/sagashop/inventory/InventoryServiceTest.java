package dev.sagashop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.inventory.persistence.StockTable;
import dev.sagashop.testing.TestConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service on a real broker and database: one for all tests that extend this. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestConnections.class)
public abstract class InventoryServiceTest {

    private static final Path CANVAS = Path.of("../docs/services/inventory-service.md");

    private static final Pattern SQL_BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected StockTable stock;

    protected RestTestClient http;

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

    /** Asks the very query that the canvas gives to people, so that it stays right. */
    protected void assertBooksBalance() {
        assertThat(jdbc.queryForList(queryInTheCanvas(), String.class)).isEmpty();
    }

    private static String queryInTheCanvas() {
        try {
            Matcher block = SQL_BLOCK.matcher(Files.readString(CANVAS));
            assertThat(block.find()).as("an SQL block in %s", CANVAS).isTrue();
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
