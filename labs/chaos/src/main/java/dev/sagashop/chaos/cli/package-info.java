/** The shop under faults of every kind while customers order without pause, and what came of it: {@code ./shop chaos}. */
@NullMarked
package dev.sagashop.chaos.cli;

import org.jspecify.annotations.NullMarked;
