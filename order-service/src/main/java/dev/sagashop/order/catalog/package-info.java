/** Our own copy of the catalogue's names and prices, kept up to date by ProductChanged. */
@NullMarked
package dev.sagashop.order.catalog;

import org.jspecify.annotations.NullMarked;
