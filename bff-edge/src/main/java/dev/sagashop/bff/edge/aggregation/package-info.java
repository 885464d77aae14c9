/** One answer out of several reads at once, in bounded time, that says what it lacks. */
@NullMarked
package dev.sagashop.bff.edge.aggregation;

import org.jspecify.annotations.NullMarked;
