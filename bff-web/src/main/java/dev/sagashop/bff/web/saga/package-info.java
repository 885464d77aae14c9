/**
 * What an order's events mean: how far the saga is, what it waits for, what undoes what, and which event comes before
 * which. Pure: no Spring, no clock, no I/O.
 */
@NullMarked
package dev.sagashop.bff.web.saga;

import org.jspecify.annotations.NullMarked;
