/** What an order may do, decided purely: no clock, no random, no I/O. The saga's fan-in is here. */
@NullMarked
package dev.sagashop.order.decision;

import org.jspecify.annotations.NullMarked;
