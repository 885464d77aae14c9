/** The HTTP API, for the shop's other parts: products, stock, reservations. Every error is an RFC 9457 problem. */
@NullMarked
package dev.sagashop.inventory.api;

import org.jspecify.annotations.NullMarked;
