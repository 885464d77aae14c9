/** What statements over whole batches have in common. */
@NullMarked
package dev.sagashop.messaging.sql;

import org.jspecify.annotations.NullMarked;
