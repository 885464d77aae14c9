/**
 * The auditor: asks payment and inventory what they know of all orders, a window at a time, joins what they answer with
 * what this service knows itself, and names each order of which it does not fit.
 */
@NullMarked
package dev.sagashop.order.reconciliation;

import org.jspecify.annotations.NullMarked;
