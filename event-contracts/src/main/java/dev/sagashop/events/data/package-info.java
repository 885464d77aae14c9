/** The values that events are made of: money, lines, addresses and reasons. */
@NullMarked
package dev.sagashop.events.data;

import org.jspecify.annotations.NullMarked;
