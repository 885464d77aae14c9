/** The customer's cart, as it looks to whichever client: what was changed, and what somebody else has changed before. */
@NullMarked
package dev.sagashop.bff.edge.cart;

import org.jspecify.annotations.NullMarked;
