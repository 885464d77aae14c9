package dev.sagashop.saga.abuse;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do the same at the same moment. */
final class Crowd {

    private final int size;

    private Crowd(int size) {
        this.size = size;
    }

    static Crowd of(int size) {
        return new Crowd(size);
    }

    /** All begin once the last of them is ready; returns what each came to, by number. */
    <T> List<T> allAtOnce(IntFunction<T> act) {
        var start = new CountDownLatch(size);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> acts = IntStream.range(0, size)
                    .mapToObj(number -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return act.apply(number);
                    }))
                    .toList();
            return acts.stream().map(Crowd::resultOf).toList();
        }
    }

    private static <T> T resultOf(Future<T> act) {
        try {
            return act.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of the crowd failed", e.getCause());
        }
    }
}
