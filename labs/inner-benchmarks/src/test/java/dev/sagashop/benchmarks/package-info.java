/** What the inner pieces cost that every event goes through, in time and in allocated memory. */
@NullMarked
package dev.sagashop.benchmarks;

import org.jspecify.annotations.NullMarked;
