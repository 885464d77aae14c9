/** Orders in the database: read and locked in bulk, written in batches. */
@NullMarked
package dev.sagashop.order.persistence;

import org.jspecify.annotations.NullMarked;
