package dev.sagashop.saga.resilience;

import dev.sagashop.saga.dsl.Customer;
import dev.sagashop.saga.dsl.Http;
import dev.sagashop.saga.dsl.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A read that was made, and what came of it. */
record Asked(Read read, Http.Answer answer) {

    static List<Asked> allAtOnce(Shop shop, Customer customer, List<Read> reads) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Asked>> underWay = reads.stream()
                    .map(read -> CompletableFuture.supplyAsync(() -> new Asked(read, read.by(customer, shop)), threads))
                    .toList();
            return underWay.stream().map(CompletableFuture::join).toList();
        }
    }

    /** What the answer says is missing. */
    List<String> degraded() {
        List<String> missing = new ArrayList<>();
        answer.body().path("degraded").forEach(part -> missing.add(part.asString()));
        return missing;
    }
}
