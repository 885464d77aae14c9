/**
 * The order service: accepts orders, joins what inventory and payment answer, confirms, cancels and ships, and keeps
 * every order's timeline.
 */
@NullMarked
package dev.sagashop.order;

import org.jspecify.annotations.NullMarked;
