/** What runs in the background for as long as the service does: supervised threads, and schedules on such threads. */
@NullMarked
package dev.sagashop.messaging.background;

import org.jspecify.annotations.NullMarked;
