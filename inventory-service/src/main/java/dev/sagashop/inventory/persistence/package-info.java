/** Stock levels and reservations in the database, a whole batch per statement. */
@NullMarked
package dev.sagashop.inventory.persistence;

import org.jspecify.annotations.NullMarked;
