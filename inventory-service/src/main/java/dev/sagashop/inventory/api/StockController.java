package dev.sagashop.inventory.api;

import static java.util.Objects.requireNonNull;

import dev.sagashop.inventory.persistence.StockTable;
import dev.sagashop.inventory.restock.RestockResult.Booked;
import dev.sagashop.inventory.restock.RestockResult.KeyReused;
import dev.sagashop.inventory.restock.RestockResult.UnknownProduct;
import dev.sagashop.inventory.restock.Restocks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books of each product, and the deliveries that fill them up. */
@RestController
@RequestMapping("/stock/{sku}")
class StockController {

    private final StockTable stock;
    private final Restocks restocks;

    StockController(StockTable stock, Restocks restocks) {
        this.stock = stock;
        this.restocks = restocks;
    }

    @GetMapping
    StockView stock(@PathVariable String sku) {
        return stock.find(sku).map(StockView::of).orElseThrow(() -> unknown(sku));
    }

    @PostMapping("/restocks")
    StockView restock(
            @PathVariable String sku,
            @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7E]{1,100}", message = "must be 1 to 100 visible ASCII characters") String idempotencyKey,
            @RequestBody @Valid RestockRequest request) {
        return switch (restocks.book(sku, idempotencyKey, requireNonNull(request.quantity()))) {
            case Booked(var level) -> StockView.of(level);
            case UnknownProduct() -> throw unknown(sku);
            case KeyReused() -> throw new KeyReusedException();
        };
    }

    private static NotFoundException unknown(String sku) {
        return new NotFoundException("There is no product " + sku);
    }
}
