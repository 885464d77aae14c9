package dev.sagashop.bff.web.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The newest records of all orders, as they came: most of them nobody ever asks for, so none is parsed before. */
final class RecentRecords {

    private final int bound;
    private final Deque<ConsumerRecord<String, byte[]>> records;

    RecentRecords(int bound) {
        this.bound = bound;
        this.records = new ArrayDeque<>(bound);
    }

    synchronized void add(ConsumerRecord<String, byte[]> record) {
        if (records.size() == bound) {
            records.removeFirst();
        }
        records.addLast(record);
    }

    /** The order's, oldest first. */
    synchronized List<ConsumerRecord<String, byte[]>> of(String orderId) {
        return records.stream().filter(record -> orderId.equals(record.key())).toList();
    }
}
