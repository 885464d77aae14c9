package dev.sagashop.localstack.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * An ordinary day in a minute: orders of the common kinds, in the browser and on the phone, the last of each followed to
 * its end. A JVM that records what a start takes has then also seen the work that comes after it.
 */
public final class Rehearsal {
    private static final List<SagaPath> KINDS =
            List.of(SagaPath.SHIPPED, SagaPath.DECLINED, SagaPath.OUT_OF_STOCK, SagaPath.CAPTURE_FAILS);
    private static final int ORDERS_OF_EACH = 40;
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration BRIEF_PAUSE = Duration.ofMillis(20);
    private static final Set<String> CONFIRMED = Set.of("CONFIRMED", "SHIPPED");

    private final ShopClient client;

    public Rehearsal(String webUrl, String mobileUrl) {
        this.client = new ShopClient(webUrl, mobileUrl);
    }

    /** Returns when orders have ended as they must, or after a while: a record of less is a record all the same. */
    public void run() throws InterruptedException {
        for (SagaPath kind : KINDS) {
            String last = "";
            for (int number = 0; number < ORDERS_OF_EACH; number++) {
                last = client.place(kind, number % 2 == 1);
            }
            awaitEnd(kind, last);
        }
    }

    /** Places one order; returns when it is confirmed, or fails. */
    public void firstOrder() throws InterruptedException {
        String order = client.place(SagaPath.SHIPPED, false);
        long giveUp = System.nanoTime() + ENDED_WITHIN.toNanos();
        while (!CONFIRMED.contains(client.state(order).status())) {
            if (System.nanoTime() - giveUp > 0) {
                throw new ShopFailedException("An order was not confirmed within " + ENDED_WITHIN.toSeconds() + " s");
            }
            Thread.sleep(BRIEF_PAUSE);
        }
    }

    private void awaitEnd(SagaPath kind, String order) throws InterruptedException {
        long giveUp = System.nanoTime() + ENDED_WITHIN.toNanos();
        while (!kind.expects(client.state(order)) && System.nanoTime() - giveUp < 0) {
            client.timeline(order);
            Thread.sleep(PAUSE);
        }
    }
}
