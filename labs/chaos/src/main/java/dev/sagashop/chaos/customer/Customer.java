package dev.sagashop.chaos.customer;

import dev.sagashop.chaos.customer.ShopApi.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * Places one order after another. Asks under the same key until there is an answer, so that whatever is in the shop was
 * asked for, and whatever was accepted is known.
 */
final class Customer {

    /** Longer than any fault: who gets no answer for so long has found a fault that is none of ours. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int CANCELS_ONE_IN = 7;
    private static final int LOOKS_ONE_IN = 3;
    private static final int LATEST_CHANGE_OF_MIND_MILLIS = 6_000;

    private final String name;
    private final String orders;
    private final ShopApi shop;
    private final OrderBook book;
    private final Wishes wishes;
    private final Random random;
    private final Executor thoughts;
    private int placed;

    /** @param thoughts runs what they do meanwhile, and may take its time */
    Customer(
            String name, String webUrl, ShopApi shop, OrderBook book, Wishes wishes, Random random, Executor thoughts) {
        this.name = name;
        this.orders = webUrl + "/api/orders";
        this.shop = shop;
        this.book = book;
        this.wishes = wishes;
        this.random = random;
        this.thoughts = thoughts;
    }

    /** Places an order, and may look at it or change their mind a little later. */
    void placeOrder() throws InterruptedException {
        String key = name + "-" + placed++;
        String wish = wishes.order();
        Optional<Answer> answer =
                shop.post(orders, Map.of("X-Customer-Id", name, "Idempotency-Key", key), wish, PATIENCE);
        if (answer.isEmpty()) {
            book.broken("order " + key + " was never answered");
        } else if (answer.get().status() != 202) {
            book.broken("order " + key + " was refused: " + answer.get());
        } else {
            String orderId = answer.get().body().path("orderId").asString();
            book.accepted(orderId, key);
            thinkAgain(orderId);
        }
    }

    private void thinkAgain(String orderId) {
        if (random.nextInt(CANCELS_ONE_IN) == 0) {
            Duration later = Duration.ofMillis(random.nextInt(LATEST_CHANGE_OF_MIND_MILLIS));
            thoughts.execute(() -> cancelAfter(later, orderId));
        }
        if (random.nextInt(LOOKS_ONE_IN) == 0) {
            thoughts.execute(() -> lookAt(orderId));
        }
    }

    private void cancelAfter(Duration later, String orderId) {
        try {
            Thread.sleep(later);
            shop.post(orders + "/" + orderId + "/cancel", Map.of("X-Customer-Id", name), "", PATIENCE)
                    .filter(answer -> answer.status() != 409) // shipped already
                    .ifPresent(answer -> remember(orderId, answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAt(String orderId) {
        try {
            shop.get(orders + "/" + orderId, Map.of("X-Customer-Id", name), PATIENCE)
                    .ifPresent(answer -> remember(orderId, answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember(String orderId, Answer answer) {
        if (answer.status() == 200) {
            book.told(orderId, answer.body().path("status").asString());
        } else {
            book.broken("order " + orderId + " was accepted, and then: " + answer);
        }
    }
}
