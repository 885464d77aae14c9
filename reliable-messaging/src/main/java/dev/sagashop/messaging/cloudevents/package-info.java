/** Events as they travel: CloudEvents 1.0 in Kafka's binary content mode, with their ids and causes. */
@NullMarked
package dev.sagashop.messaging.cloudevents;

import org.jspecify.annotations.NullMarked;
