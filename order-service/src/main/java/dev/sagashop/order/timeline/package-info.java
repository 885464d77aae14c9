/** Every event of an order, its own and the others', in the order in which this service learnt of it. */
@NullMarked
package dev.sagashop.order.timeline;

import org.jspecify.annotations.NullMarked;
