package dev.sagashop.messaging.outbox;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the relay's producer has to be like: a row is deleted for good when its record is acknowledged. */
final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * Looks at what is in effect, since one setting may change another's default.
     *
     * @throws IllegalArgumentException if an acknowledgement may come before all replicas in sync have the record, or a
     *     send that the producer repeats could come twice or out of order
     */
    static void requireReliable(Map<String, Object> settings) {
        var effective = new ProducerConfig(settings);
        String acks = effective.getString(ProducerConfig.ACKS_CONFIG);
        if (!acks.equals("all") && !acks.equals("-1")) {
            throw new IllegalArgumentException("The outbox needs a producer with acks=all, not acks=" + acks);
        }
        if (!effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
            throw new IllegalArgumentException("The outbox needs a producer with enable.idempotence=true");
        }
    }
}
