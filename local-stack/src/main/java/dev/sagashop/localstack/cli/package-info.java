/** What {@code ./shop} does, once it has found a JDK and built what was stale. */
@NullMarked
package dev.sagashop.localstack.cli;

import org.jspecify.annotations.NullMarked;
