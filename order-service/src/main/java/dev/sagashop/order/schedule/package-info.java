/** What happens to orders by the passing of time: overdue ones are cancelled, confirmed ones are dispatched. */
@NullMarked
package dev.sagashop.order.schedule;

import org.jspecify.annotations.NullMarked;
