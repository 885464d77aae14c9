/** What customers mean to buy, until they do: kept here so that no BFF has to remember anything. */
@NullMarked
package dev.sagashop.order.cart;

import org.jspecify.annotations.NullMarked;
