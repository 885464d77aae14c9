/** Customers who order whatever happens, and who remember what they were told. */
@NullMarked
package dev.sagashop.chaos.customer;

import org.jspecify.annotations.NullMarked;
