package dev.sagashop.inventory.catalog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the catalogue comes from.
 *
 * @param file a JSON array of {@link CatalogItem}, read at every start
 */
@ConfigurationProperties("sagashop.catalog")
record CatalogProperties(
        @DefaultValue("classpath:catalog/products.json") Resource file) {}
