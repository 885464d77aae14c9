/** The customer's cart, kept by the order service: looked at, changed from the version that was seen, checked out. */
@NullMarked
package dev.sagashop.bff.mobile.cart;

import org.jspecify.annotations.NullMarked;
