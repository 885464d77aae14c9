/** Payments as rows, each with what is pending at the gateway and with the events that wanted it; written in sets, in SQL. */
@NullMarked
package dev.sagashop.payment.persistence;

import org.jspecify.annotations.NullMarked;
