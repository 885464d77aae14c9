/** Which failures pass by themselves. The batch consumer waits for those, and an API asks its callers to. */
@NullMarked
package dev.sagashop.messaging.failure;

import org.jspecify.annotations.NullMarked;
