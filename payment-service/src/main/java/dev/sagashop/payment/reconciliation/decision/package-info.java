/** What is said of a window of payments, decided purely: no clock, no I/O. */
@NullMarked
package dev.sagashop.payment.reconciliation.decision;

import org.jspecify.annotations.NullMarked;
