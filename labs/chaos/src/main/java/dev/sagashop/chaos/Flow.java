package dev.sagashop.chaos;

import dev.sagashop.chaos.customer.OrderBook;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.ServiceDatabase;
import dev.sagashop.localstack.Part;

/**
 * Whether orders go through the shop, from the customer through all services and back.
 *
 * @param shop where
 * @param book who is told of orders that were accepted
 */
public record Flow(ChaosShop shop, OrderBook book) {

    private static final int SOME = 3;

    /** Orders with a slow card are decided by their time limit. */
    private static final String UNDECIDED = """
            select case when count(*) = 0 then 1 else count(*) filter (where status = 'PLACED') end
            from customer_order
            where placed_at between now() - interval '10 s' and now() - interval '5 s'
                and content ->> 'paymentMethod' <> 'pm_card_slow'""";

    private static final String DECIDED = "select count(*) from customer_order where status <> 'PLACED'";

    /** Returns once some more orders have been accepted, and some more have been decided upon by all services. */
    public void awaitSome() throws InterruptedException {
        int accepted = book.size() + SOME;
        Patience.await("customers can order again", () -> book.size() >= accepted);
        long decided = decided() + SOME;
        Patience.await("orders are confirmed or cancelled again", () -> decided() >= decided);
    }

    /** Whether what was ordered from ten to five seconds ago has its outcome; there has to be something. */
    public boolean isQuick() {
        return new ServiceDatabase(shop, Part.ORDER_SERVICE)
                .count(UNDECIDED)
                .filter(undecided -> undecided == 0)
                .isPresent();
    }

    /** None while the database is away. */
    private long decided() {
        return new ServiceDatabase(shop, Part.ORDER_SERVICE).count(DECIDED).orElse(0L);
    }
}
