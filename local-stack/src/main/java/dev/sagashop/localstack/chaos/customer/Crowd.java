package dev.sagashop.localstack.chaos.customer;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.chaos.shop.ChaosShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Some customers and a supplier, all at it at once, each with a pause after each thing they did. */
public final class Crowd implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1_200);
    private static final Duration BETWEEN_DELIVERIES = Duration.ofSeconds(2);

    private final OrderBook book = new OrderBook();
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService thoughts = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean going = true;

    private Crowd() {}

    /** Something that somebody does over and over. */
    @FunctionalInterface
    private interface Deed {
        void done() throws InterruptedException;
    }

    /**
     * Lets them in.
     *
     * @param customers how many
     * @param withSlowCards whether some cards answer only after the order was given up, which takes 45 s to end
     */
    public static Crowd in(ChaosShop shop, int customers, long seed, boolean withSlowCards) {
        Crowd crowd = new Crowd();
        ShopApi api = new ShopApi(crowd.book);
        for (int number = 0; number < customers; number++) {
            Random random = new Random(seed + number);
            Wishes wishes = new Wishes(random, withSlowCards);
            Customer customer = new Customer(
                    "customer-" + number, shop.url(Part.BFF_WEB), api, crowd.book, wishes, random, crowd.thoughts);
            crowd.start(customer::placeOrder, () -> Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())));
        }
        Supplier supplier =
                new Supplier(shop.url(Part.INVENTORY_SERVICE), api, crowd.book, new Random(seed + customers));
        crowd.start(supplier::deliver, () -> BETWEEN_DELIVERIES);
        return crowd;
    }

    private void start(Deed deed, java.util.function.Supplier<Duration> pause) {
        threads.add(Thread.startVirtualThread(() -> {
            try {
                while (going) {
                    deed.done();
                    Thread.sleep(pause.get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    public OrderBook book() {
        return book;
    }

    /** Lets each finish what they are at. */
    @Override
    public void close() {
        going = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thoughts.close();
    }
}
