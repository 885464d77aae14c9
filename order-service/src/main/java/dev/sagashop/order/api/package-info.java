/** The HTTP API for the BFFs. Every error is problem+json (RFC 9457). */
@NullMarked
package dev.sagashop.order.api;

import org.jspecify.annotations.NullMarked;
