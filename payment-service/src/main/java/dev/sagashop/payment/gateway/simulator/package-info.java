/** A payment gateway inside this process: it knows a handful of test cards, remembers keys, and moves no real money. */
@NullMarked
package dev.sagashop.payment.gateway.simulator;

import org.jspecify.annotations.NullMarked;
