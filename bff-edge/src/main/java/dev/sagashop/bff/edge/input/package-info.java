/** What clients may say in a path or a header, whichever client it is. */
@NullMarked
package dev.sagashop.bff.edge.input;

import org.jspecify.annotations.NullMarked;
