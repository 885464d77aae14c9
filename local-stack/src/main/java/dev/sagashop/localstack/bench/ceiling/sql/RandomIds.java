package dev.sagashop.localstack.bench.ceiling.sql;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ids as the services derive them, as far as an index can tell: spread evenly. */
final class RandomIds {

    private RandomIds() {}

    static List<UUID> of(int count) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }
}
