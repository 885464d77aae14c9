package dev.sagashop.chaos.customer;

import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
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

    private final String web;
    private final long seed;
    private final OrderBook book = new OrderBook();
    private final ShopApi api = new ShopApi(book);
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService thoughts = Executors.newVirtualThreadPerTaskExecutor();
    private int rushes;
    private volatile boolean going = true;

    private Crowd(String web, long seed) {
        this.web = web;
        this.seed = seed;
    }

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
        Crowd crowd = new Crowd(shop.url(Part.BFF_WEB), seed);
        for (int number = 0; number < customers; number++) {
            Random random = new Random(seed + number);
            Customer customer = crowd.customer("customer-" + number, random, withSlowCards);
            crowd.start(customer::placeOrder, () -> Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())));
        }
        Supplier supplier =
                new Supplier(shop.url(Part.INVENTORY_SERVICE), crowd.api, crowd.book, new Random(seed + customers));
        crowd.start(supplier::deliver, () -> BETWEEN_DELIVERIES);
        return crowd;
    }

    private Customer customer(String name, Random random, boolean withSlowCards) {
        return new Customer(name, web, api, book, new Wishes(random, withSlowCards), random, thoughts);
    }

    /** So many more customers come at once, each for one order; returns when each was answered. */
    public void rush(int orders) throws InterruptedException {
        int rush = nextRush();
        List<Thread> rushing = new ArrayList<>();
        for (int number = 0; number < orders; number++) {
            String name = "rush-" + rush + "-" + number;
            Customer customer = customer(name, new Random(seed + name.hashCode()), false);
            rushing.add(Thread.startVirtualThread(() -> order(customer)));
        }
        for (Thread thread : rushing) {
            thread.join();
        }
    }

    private synchronized int nextRush() {
        return rushes++;
    }

    private static void order(Customer customer) {
        try {
            customer.placeOrder();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
