/** What must hold of an order, and whether it does, decided purely: no clock, no I/O. */
@NullMarked
package dev.sagashop.order.reconciliation.decision;

import org.jspecify.annotations.NullMarked;
