/** How the service reacts to the events of orders: one stateless function for each, a batch at a time. */
@NullMarked
package dev.sagashop.payment.messaging;

import org.jspecify.annotations.NullMarked;
