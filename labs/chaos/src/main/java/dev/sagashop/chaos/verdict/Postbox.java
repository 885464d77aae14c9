package dev.sagashop.chaos.verdict;

import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.infrastructure.ReceivedMail;
import dev.sagashop.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every mail that arrived at customers: the mail server itself keeps the newest alone. */
public final class Postbox implements AutoCloseable {

    private static final Duration EMPTIED_EVERY = Duration.ofMillis(500);

    private static final String MAILS = """
            select '<' || mail_id || '@', kind, order_id::text, status from mail
            """;

    private final ChaosShop shop;
    private final Map<String, Set<Instant>> arrivals = new HashMap<>();
    private final Thread emptying;
    private volatile boolean open = true;

    private Postbox(ChaosShop shop) {
        this.shop = shop;
        this.emptying = Thread.ofVirtual().unstarted(this::emptyAgainAndAgain);
    }

    /** Collects mails until it is closed. */
    public static Postbox of(ChaosShop shop) {
        Postbox postbox = new Postbox(shop);
        postbox.emptying.start();
        return postbox;
    }

    private void emptyAgainAndAgain() {
        try {
            while (open) {
                empty();
                Thread.sleep(EMPTIED_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void empty() {
        for (ReceivedMail mail : shop.mail().mails()) {
            String id = mail.messageId().substring(0, mail.messageId().indexOf('@') + 1);
            arrivals.computeIfAbsent(id, unknown -> new HashSet<>()).add(mail.receivedAt());
        }
    }

    /** Mails that arrived more than once, which mail servers cannot rule out. */
    public synchronized long arrivedAgain() {
        return arrivals.values().stream().filter(times -> times.size() > 1).count();
    }

    synchronized Check check(List<KnownOrder> orders) {
        empty();
        Map<String, Set<String>> kinds = new HashMap<>();
        new Books(shop)
                        .read(
                                Part.NOTIFICATION_SERVICE,
                                MAILS,
                                row -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        .stream()
                        .filter(mail -> mail.get(3).equals("SENT") && arrivals.containsKey(mail.get(0)))
                        .forEach(mail -> kinds.computeIfAbsent(mail.get(2), order -> new HashSet<>())
                                .add(mail.get(1)));
        List<String> missing = orders.stream()
                .filter(order -> !kinds.getOrDefault(order.id(), Set.of()).containsAll(wanted(order)))
                .map(order -> order + ": " + kinds.get(order.id()))
                .toList();
        return new Check("every customer got the mails of their orders", missing);
    }

    private static Set<String> wanted(KnownOrder order) {
        return switch (order.status()) {
            case "SHIPPED" -> Set.of("ORDER_CONFIRMED", "ORDER_SHIPPED");
            case "CANCELLED" -> Set.of("ORDER_CANCELLED");
            default -> Set.of();
        };
    }

    @Override
    public void close() {
        open = false;
    }
}
