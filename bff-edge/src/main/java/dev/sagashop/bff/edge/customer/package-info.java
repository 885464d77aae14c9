/** Who is asking. One place decides it; real sign-in replaces {@code CustomerIdentification} and nothing else. */
@NullMarked
package dev.sagashop.bff.edge.customer;

import org.jspecify.annotations.NullMarked;
