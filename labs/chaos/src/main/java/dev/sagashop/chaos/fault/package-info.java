/** Faults, each of which is done and then undone, and the plan of which comes when. */
@NullMarked
package dev.sagashop.chaos.fault;

import org.jspecify.annotations.NullMarked;
