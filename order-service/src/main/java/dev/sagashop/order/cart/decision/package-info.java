/** What may become of a cart, decided purely: no clock, no random, no I/O. */
@NullMarked
package dev.sagashop.order.cart.decision;

import org.jspecify.annotations.NullMarked;
