package dev.sagashop.bff.mobile.product;

import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.service.InventoryClient;
import dev.sagashop.bff.mobile.MobileProperties;
import dev.sagashop.bff.mobile.paging.Listing;
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
    private final MobileProperties properties;

    ProductController(InventoryClient inventory, MobileProperties properties) {
        this.inventory = inventory;
        this.properties = properties;
    }

    @GetMapping
    @Operation(summary = "Products, page by page")
    Listing<ProductRow> products(@RequestParam(required = false) @Cursor @Nullable String cursor) {
        return Listing.of(inventory.products(null, null, cursor, properties.pageSize()), ProductRow::of);
    }
}
