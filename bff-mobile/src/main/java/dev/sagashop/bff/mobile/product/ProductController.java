package dev.sagashop.bff.mobile.product;

import dev.sagashop.bff.mobile.BffProperties;
import dev.sagashop.bff.mobile.paging.Cursor;
import dev.sagashop.bff.mobile.paging.Listing;
import dev.sagashop.bff.mobile.upstream.InventoryClient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/mobile/products", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "products")
class ProductController {

    private final InventoryClient inventory;
    private final BffProperties properties;

    ProductController(InventoryClient inventory, BffProperties properties) {
        this.inventory = inventory;
        this.properties = properties;
    }

    @GetMapping
    @Operation(summary = "Products, page by page")
    Listing<ProductRow> products(@RequestParam(required = false) @Cursor @Nullable String cursor) {
        return Listing.of(inventory.products(cursor, properties.pageSize()), ProductRow::of);
    }
}
