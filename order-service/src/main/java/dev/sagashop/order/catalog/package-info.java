/** Our own copy of the catalogue, kept up to date by ProductChanged: orders are priced from it, and it can be searched. */
@NullMarked
package dev.sagashop.order.catalog;

import org.jspecify.annotations.NullMarked;
