/**
 * The shop's catalogue and its stock. For an order it holds all lines or none, gives them back when the order is
 * cancelled, and lets the goods go when it is shipped.
 */
@NullMarked
package dev.sagashop.inventory;

import org.jspecify.annotations.NullMarked;
