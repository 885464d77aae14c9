/** Where a customer reads mail. */
@NullMarked
package dev.sagashop.notification.customer;

import org.jspecify.annotations.NullMarked;
