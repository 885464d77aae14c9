/** What the shop sells: read from a file at every start, published on topic {@code catalog} when it changes. */
@NullMarked
package dev.sagashop.inventory.catalog;

import org.jspecify.annotations.NullMarked;
