/** Commands about orders that exist already: decided, stored and published in one transaction. */
@NullMarked
package dev.sagashop.order.command;

import org.jspecify.annotations.NullMarked;
