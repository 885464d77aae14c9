package dev.sagashop.bff.mobile.product;

import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.service.Catalogue;
import dev.sagashop.bff.mobile.MobileProperties;
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

    private final Catalogue catalogue;
    private final MobileProperties properties;

    ProductController(Catalogue catalogue, MobileProperties properties) {
        this.catalogue = catalogue;
        this.properties = properties;
    }

    @GetMapping
    @Operation(summary = "Products, page by page")
    ProductList products(@RequestParam(required = false) @Cursor @Nullable String cursor) {
        return ProductList.of(catalogue.products(null, null, cursor, properties.pageSize()));
    }
}
