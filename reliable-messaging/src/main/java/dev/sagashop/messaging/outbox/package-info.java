/** The transactional outbox: events are stored with the state they tell of, and a relay publishes them afterwards. */
@NullMarked
package dev.sagashop.messaging.outbox;

import org.jspecify.annotations.NullMarked;
