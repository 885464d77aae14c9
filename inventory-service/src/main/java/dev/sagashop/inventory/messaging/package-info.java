/** How inventory reacts to the events of an order. */
@NullMarked
package dev.sagashop.inventory.messaging;

import org.jspecify.annotations.NullMarked;
