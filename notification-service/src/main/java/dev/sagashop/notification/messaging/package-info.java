/** The functions that react to events of orders and payments, and the batch consumers that feed them. */
@NullMarked
package dev.sagashop.notification.messaging;

import org.jspecify.annotations.NullMarked;
