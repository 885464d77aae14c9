package dev.sagashop.bff.web.product;

import dev.sagashop.bff.edge.input.Sku;
import dev.sagashop.bff.edge.openapi.Refuses;
import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.paging.PageLimit;
import dev.sagashop.bff.edge.service.Catalogue;
import dev.sagashop.bff.web.product.ProductAnswers.Categories;
import dev.sagashop.bff.web.product.ProductAnswers.OneProduct;
import dev.sagashop.bff.web.product.ProductAnswers.Products;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "products")
class ProductController {

    private static final int MAX_TEXT = 100;
    private static final String TOO_LONG = "must have at most " + MAX_TEXT + " characters";

    private final Catalogue catalogue;

    ProductController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/products")
    @Operation(summary = "Products that match a text, of one category, or all")
    Products products(
            @RequestParam(required = false) @Size(max = MAX_TEXT, message = TOO_LONG) @Nullable String q,
            @RequestParam(required = false) @Size(max = MAX_TEXT, message = TOO_LONG) @Nullable String category,
            @RequestParam(required = false) @Cursor @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        return Products.of(catalogue.products(q, category, cursor, limit));
    }

    @GetMapping("/products/{sku}")
    @Operation(summary = "One product")
    @Refuses(404)
    OneProduct product(@PathVariable @Sku String sku) {
        return OneProduct.of(catalogue.product(sku));
    }

    @GetMapping("/categories")
    @Operation(summary = "The names of all categories")
    Categories categories() {
        return new Categories(catalogue.categories(), List.of());
    }
}
