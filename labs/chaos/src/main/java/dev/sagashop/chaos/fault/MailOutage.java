package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.ServiceDatabase;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.network.Link;
import java.time.Duration;

/**
 * The mail server is away for what the mails take for hours: all times that are stored with them move into the past.
 *
 * @param virtualTime how long for the mails
 * @param time how long in truth
 */
public record MailOutage(Duration virtualTime, Duration time) implements Fault {

    private static final int STEPS = 10;

    private static final String AGE = """
            update mail set next_attempt_at = next_attempt_at - interval '%1$d ms',
                give_up_at = give_up_at - interval '%1$d ms'
            where status = 'PENDING'""";

    /** Due for longer than the service takes to find out that the server is back. */
    private static final String LEFT = """
            select count(*) from mail where status = 'FAILED'
                or (status = 'PENDING' and next_attempt_at < now() - interval '5 s')""";

    @Override
    public String kind() {
        return "mail server away for hours";
    }

    @Override
    public Object target() {
        return new Wire.ToMailServer();
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        var database = new ServiceDatabase(shop, Part.NOTIFICATION_SERVICE);
        Link link = shop.linkToMailServer();
        link.refuse();
        try {
            for (int step = 0; step < STEPS; step++) {
                Thread.sleep(time.dividedBy(STEPS));
                database.execute(AGE.formatted(virtualTime.dividedBy(STEPS).toMillis()));
            }
        } finally {
            link.heal();
        }
        Patience.await(
                "mails of an outage are sent",
                () -> database.count(LEFT).filter(count -> count == 0).isPresent());
    }

    @Override
    public String toString() {
        return "the mail server is away for %d min of the mails' time".formatted(virtualTime.toMinutes());
    }
}
