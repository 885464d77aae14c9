/**
 * What must hold once the shop is quiet, asked of the four databases: nothing is sold that was not there, nothing is
 * paid that was not shipped, and nothing is left half done.
 */
@NullMarked
package dev.sagashop.localstack.invariants;

import org.jspecify.annotations.NullMarked;
