/** Customers who order whatever happens, and who remember what they were told. */
@NullMarked
package dev.sagashop.localstack.chaos.customer;

import org.jspecify.annotations.NullMarked;
