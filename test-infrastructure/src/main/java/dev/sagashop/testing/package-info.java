/**
 * What tests run on: a real broker and a real database, in containers where a Docker engine answers and embedded where
 * none does. {@link dev.sagashop.testing.StackChoice} decides, once per JVM; no test knows which of the two it has.
 */
@NullMarked
package dev.sagashop.testing;

import org.jspecify.annotations.NullMarked;
