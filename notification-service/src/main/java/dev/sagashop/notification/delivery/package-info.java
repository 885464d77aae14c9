/** The way of a mail from the transaction that wants it to the mail server, and the record of how that went. */
@NullMarked
package dev.sagashop.notification.delivery;

import org.jspecify.annotations.NullMarked;
