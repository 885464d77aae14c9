/** What this service answers in a reconciliation: a window of orders at a time, whatever the number of payments. */
@NullMarked
package dev.sagashop.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
