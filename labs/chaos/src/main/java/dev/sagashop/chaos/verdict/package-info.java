/** Whether the shop kept its promises: each order's outcome, and everybody's books held against each other. */
@NullMarked
package dev.sagashop.chaos.verdict;

import org.jspecify.annotations.NullMarked;
