/** A customer's orders: placed, read with all that the services tell of them, cancelled. */
@NullMarked
package dev.sagashop.bff.web.order;

import org.jspecify.annotations.NullMarked;
