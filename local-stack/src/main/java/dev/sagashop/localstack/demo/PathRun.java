package dev.sagashop.localstack.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One order on its path: placed, watched until it has come to its end. */
final class PathRun {
    /** The slowest path, a payment answered too late, takes some 45 s; the rest is for services killed meanwhile. */
    private static final Duration ENDING_AT_MOST = Duration.ofSeconds(180);

    private static final Set<String> ENDS = Set.of("OrderShipped", "OrderCancelled");
    private static final Set<String> NEWS = Set.of("CustomerNotified", "NotificationFailed");

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SagaPath path;
    private final ShopClient shop;
    private final DemoOutput output;
    private int seen;

    PathRun(SagaPath path, ShopClient shop, DemoOutput output) {
        this.path = path;
        this.shop = shop;
        this.output = output;
    }

    PathResult run() throws InterruptedException {
        try {
            // Every other path begins on the phone, so that both BFFs take orders.
            String orderId = shop.place(path, path.ordinal() % 2 == 1);
            Ending ending = awaitEnding(orderId);
            return new PathResult(path, ending.toString(), path.expects(ending));
        } catch (ShopFailedException e) {
            return new PathResult(path, String.valueOf(e.getMessage()), false);
        }
    }

    private Ending awaitEnding(String orderId) throws InterruptedException {
        long giveUp = System.nanoTime() + ENDING_AT_MOST.toNanos();
        boolean told = showNews(orderId);
        Ending state = shop.state(orderId);
        while (!(told && path.expects(state)) && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
            told = showNews(orderId);
            state = shop.state(orderId);
        }
        return state;
    }

    /** Returns whether the customer has been told how the order ended, which is the last that happens. */
    private boolean showNews(String orderId) throws InterruptedException {
        List<TimelineEvent> timeline = shop.timeline(orderId);
        for (TimelineEvent event : timeline.subList(Math.min(seen, timeline.size()), timeline.size())) {
            seen++;
            output.event(path, event);
            if (path.isCancelledAfter(event.type())) {
                shop.cancel(orderId);
            }
        }
        return isTold(timeline);
    }

    private static boolean isTold(List<TimelineEvent> timeline) {
        boolean ended = false;
        boolean told = false;
        for (TimelineEvent event : timeline) {
            ended |= ENDS.contains(event.type());
            told = ended && (told || NEWS.contains(event.type()));
        }
        return told;
    }
}
