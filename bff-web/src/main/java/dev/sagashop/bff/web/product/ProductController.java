package dev.sagashop.bff.web.product;

import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.paging.PageLimit;
import dev.sagashop.bff.edge.service.InventoryClient;
import dev.sagashop.bff.edge.service.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/products", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "products")
class ProductController {

    private static final int MAX_TEXT = 100;
    private static final String TOO_LONG = "must have at most " + MAX_TEXT + " characters";

    private final InventoryClient inventory;

    ProductController(InventoryClient inventory) {
        this.inventory = inventory;
    }

    @GetMapping
    @Operation(summary = "Products that match a text, of one category, or all")
    Page<ProductView> products(
            @RequestParam(required = false) @Size(max = MAX_TEXT, message = TOO_LONG) @Nullable String q,
            @RequestParam(required = false) @Size(max = MAX_TEXT, message = TOO_LONG) @Nullable String category,
            @RequestParam(required = false) @Cursor @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        return inventory.products(q, category, cursor, limit).map(ProductView::of);
    }

    @GetMapping("/{sku}")
    @Operation(summary = "One product")
    ProductView product(
            @PathVariable
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                            message = "must be 1 to 64 letters, digits, '.', '_' or '-'")
                    String sku) {
        return ProductView.of(inventory.product(sku));
    }
}
