/**
 * What becomes of a payment, decided purely: from events what is wanted, from the gateway's answers what is known, and
 * from both what the gateway has to be asked next.
 */
@NullMarked
package dev.sagashop.payment.decision;

import org.jspecify.annotations.NullMarked;
