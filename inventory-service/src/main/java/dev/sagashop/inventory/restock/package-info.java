/** Deliveries to the warehouse. */
@NullMarked
package dev.sagashop.inventory.restock;

import org.jspecify.annotations.NullMarked;
