/** Mails the customer what became of an order. Knows no order: each event says all that its mail needs. */
@NullMarked
package dev.sagashop.notification;

import org.jspecify.annotations.NullMarked;
