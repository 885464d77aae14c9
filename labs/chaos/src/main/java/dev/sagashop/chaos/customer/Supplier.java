package dev.sagashop.chaos.customer;

import dev.sagashop.chaos.customer.ShopApi.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Delivers a little of what is scarce, again and again. Each delivery is booked once, however often it is asked for. */
final class Supplier {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_PIECES = 4;

    private final String stock;
    private final ShopApi shop;
    private final OrderBook book;
    private final Random random;
    private int deliveries;

    Supplier(String inventoryUrl, ShopApi shop, OrderBook book, Random random) {
        this.stock = inventoryUrl + "/stock/";
        this.shop = shop;
        this.book = book;
        this.random = random;
    }

    void deliver() throws InterruptedException {
        String sku = Wishes.SCARCE.get(random.nextInt(Wishes.SCARCE.size()));
        int quantity = 1 + random.nextInt(MOST_PIECES);
        Map<String, String> headers = Map.of("Idempotency-Key", "delivery-" + deliveries++);
        Optional<Answer> answer =
                shop.post(stock + sku + "/restocks", headers, "{\"quantity\": " + quantity + "}", PATIENCE);
        if (answer.filter(booked -> booked.status() == 200).isPresent()) {
            book.delivered(sku, quantity);
        } else {
            book.broken("a delivery of " + sku + " was not booked: " + answer);
        }
    }
}
