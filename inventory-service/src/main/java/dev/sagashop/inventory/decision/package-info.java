/** What becomes of an order's stock: pure decisions, without clock, database or framework. */
@NullMarked
package dev.sagashop.inventory.decision;

import org.jspecify.annotations.NullMarked;
