/** Sagas that have waited longer than expected: for what, and since when. */
@NullMarked
package dev.sagashop.order.stuck;

import org.jspecify.annotations.NullMarked;
