package dev.sagashop.inventory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The books cannot be broken, and where they could be, it shows. */
class BooksTest extends InventoryServiceTest {

    @Test
    void theDatabaseRefusesALevelThatBreaksTheBooks() {
        String sku = productWithStock(10);

        assertRefused("update stock set reserved = 11 where sku = ?", sku);
        assertRefused("update stock set reserved = -1 where sku = ?", sku);
        assertRefused("update stock set on_hand = 9 where sku = ?", sku);
        assertRefused("update stock set committed = 1 where sku = ?", sku);
    }

    @Test
    void theCanvasQueryFindsStockThatIsReservedForNobody() {
        String sku = productWithStock(10);
        jdbc.update("update stock set reserved = 1 where sku = ?", sku);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(this::assertBooksBalance)
                .withMessageContaining(sku);

        jdbc.update("update stock set reserved = 0 where sku = ?", sku);
        assertBooksBalance();
    }

    private void assertRefused(String update, String sku) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.update(update, sku));
    }
}
