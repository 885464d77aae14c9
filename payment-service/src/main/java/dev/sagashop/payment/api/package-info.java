/** The HTTP API: where an order's payment stands. */
@NullMarked
package dev.sagashop.payment.api;

import org.jspecify.annotations.NullMarked;
