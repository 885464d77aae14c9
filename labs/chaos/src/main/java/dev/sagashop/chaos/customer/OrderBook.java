package dev.sagashop.chaos.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all customers together were told: the promises that the shop is held to. */
public final class OrderBook {

    /** The idempotency key under which each order was accepted, by order id. */
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    private final Map<String, String> endings = new ConcurrentHashMap<>();
    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger retries = new AtomicInteger();

    /** The shop has accepted an order that was asked for under that key. */
    public void accepted(String orderId, String key) {
        String other = accepted.putIfAbsent(orderId, key);
        if (other != null) {
            broken("order " + orderId + " was given to " + other + " and to " + key);
        }
    }

    /** The shop has told an order's status, which is the last one it ever has if it is an ending. */
    public void told(String orderId, String status) {
        if (status.equals("SHIPPED") || status.equals("CANCELLED")) {
            String before = endings.put(orderId, status);
            if (before != null && !before.equals(status)) {
                broken("order " + orderId + " was told as " + before + " and as " + status);
            }
        }
    }

    /** A delivery of that many pieces was booked. */
    public void delivered(String sku, int quantity) {
        delivered.merge(sku, quantity, Integer::sum);
    }

    /** The shop has not kept a promise, or made none where it should have. */
    void broken(String promise) {
        broken.add(promise);
    }

    /** Somebody was not answered, and asks again. */
    void askedAgain() {
        retries.incrementAndGet();
    }

    /** How many orders were accepted so far. */
    public int size() {
        return accepted.size();
    }

    /** How often somebody had to ask again. */
    public int retries() {
        return retries.get();
    }

    /** The ids of all orders that were accepted. */
    public List<String> orders() {
        return List.copyOf(accepted.keySet());
    }

    /** SHIPPED or CANCELLED, by id of an order of which a customer was told so. */
    public Map<String, String> endings() {
        return Map.copyOf(endings);
    }

    /** How many pieces were delivered, by SKU. */
    public Map<String, Integer> deliveries() {
        return new HashMap<>(delivered);
    }

    public List<String> brokenPromises() {
        return List.copyOf(broken);
    }
}
