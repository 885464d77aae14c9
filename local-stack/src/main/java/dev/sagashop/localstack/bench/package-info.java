/** A shop that runs, under an open load, and what that took: {@code ./shop bench}. */
@NullMarked
package dev.sagashop.localstack.bench;

import org.jspecify.annotations.NullMarked;
