package dev.sagashop.localstack.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a service's JVM has to do with the record of an earlier start: its AOT cache, which lies next to its jar. */
public enum AotCache {
    /** It starts from the jars. */
    UNUSED,
    /** It starts from the cache if there is one that fits: the JVM itself notices if jars or options have changed. */
    USED,
    /** It starts from the jars and, when it is stopped, writes the cache. */
    RECORDED;

    /** Writing a cache takes a second JVM's work of half a minute, and more beside other work. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(5);

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

    List<String> asOptions(Path cache) {
        return switch (this) {
            case UNUSED -> List.of();
            case USED -> Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
            case RECORDED -> List.of("-XX:AOTCacheOutput=" + cache);
        };
    }

    /** How long a stop may take before the process is killed. */
    Duration stoppedWithin() {
        return this == RECORDED ? WRITTEN_WITHIN : STOPPED_WITHIN;
    }
}
