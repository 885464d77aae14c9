package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.process.AotCache;

/** What a start begins with. */
public enum Variant {
    PLAIN("plain", AotCache.UNUSED),
    CACHED("AOT cache", AotCache.USED);

    private final String title;
    private final AotCache cache;

    Variant(String title, AotCache cache) {
        this.title = title;
        this.cache = cache;
    }

    String title() {
        return title;
    }

    AotCache cache() {
        return cache;
    }
}
