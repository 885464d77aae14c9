/**
 * Bounds what is kept of the past. Each history, such as the processed marks, is looked through page by page in small
 * transactions, and what is older than its retention is removed. It needs no index, so that it costs the flow nothing.
 */
@NullMarked
package dev.sagashop.messaging.cleanup;

import org.jspecify.annotations.NullMarked;
