/** What this service answers in a reconciliation: a window of orders at a time, and once whether its books balance. */
@NullMarked
package dev.sagashop.inventory.reconciliation;

import org.jspecify.annotations.NullMarked;
