/** The catalogue, to scroll through. */
@NullMarked
package dev.sagashop.bff.mobile.product;

import org.jspecify.annotations.NullMarked;
