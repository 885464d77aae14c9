package dev.sagashop.messaging.outbox;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the relay's producer has to be like: a row is deleted for good when its record is acknowledged. */
final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * Looks at what is in effect, since one setting may change another's default.
     *
     * @param sendTimeout how long a stop of the relay waits for its sends
     * @throws IllegalArgumentException if an acknowledgement may come before all replicas in sync have the record, a send
     *     that the producer repeats could come twice or out of order, or a stop would not wait for all sends to end
     */
    static void requireReliable(Map<String, Object> settings, Duration sendTimeout) {
        var effective = new ProducerConfig(settings);
        String acks = effective.getString(ProducerConfig.ACKS_CONFIG);
        if (!acks.equals("all") && !acks.equals("-1")) {
            throw new IllegalArgumentException("The outbox needs a producer with acks=all, not acks=" + acks);
        }
        if (!effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
            throw new IllegalArgumentException("The outbox needs a producer with enable.idempotence=true");
        }
        Duration delivery = Duration.ofMillis(effective.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
        if (sendTimeout.compareTo(delivery) < 0) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.relay.send-timeout must be at least the producer's delivery.timeout.ms (%s): %s"
                            .formatted(delivery, sendTimeout));
        }
    }
}
