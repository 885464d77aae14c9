/** A customer's orders, each in a handful of flat fields. */
@NullMarked
package dev.sagashop.bff.mobile.order;

import org.jspecify.annotations.NullMarked;
