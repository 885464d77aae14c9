/** Accepting a new order, exactly once for each idempotency key. */
@NullMarked
package dev.sagashop.order.placement;

import org.jspecify.annotations.NullMarked;
