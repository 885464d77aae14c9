/** A client that would rather wait for an order's outcome than ask again: RFC 7240's {@code Prefer: wait}. */
@NullMarked
package dev.sagashop.bff.web.waiting;

import org.jspecify.annotations.NullMarked;
