/** The idempotent batch consumer: one poll is one database transaction, and a poisoned event stops no other. */
@NullMarked
package dev.sagashop.messaging.consumer;

import org.jspecify.annotations.NullMarked;
