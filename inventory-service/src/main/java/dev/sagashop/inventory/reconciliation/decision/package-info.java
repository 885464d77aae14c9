/** What is said of a window of reservations, decided purely: no clock, no I/O. */
@NullMarked
package dev.sagashop.inventory.reconciliation.decision;

import org.jspecify.annotations.NullMarked;
