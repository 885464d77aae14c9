/** The functions that react to other services' events, and the batch consumers that feed them. */
@NullMarked
package dev.sagashop.order.messaging;

import org.jspecify.annotations.NullMarked;
