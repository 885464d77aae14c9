package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.ServiceDatabase;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.deadletters.DeadLetters;
import dev.sagashop.localstack.deadletters.DeadLettersFailedException;
import java.time.Duration;
import java.util.List;

/**
 * A service fails at every new order, as by a bug: its events become dead letters. They are replayed once that is mended,
 * while the first of their orders time out.
 *
 * @param table into which nothing can be inserted
 * @param time how long from the first dead letter on; about the bound of a saga, so that time-outs and replays meet
 */
public record PoisonedTable(Part service, String table, Duration time) implements Fault {

    private static final String POISON = """
            create or replace function poison() returns trigger language plpgsql as $$
            begin raise exception 'poisoned on purpose'; end $$;
            create or replace trigger poison before insert on %s for each row execute function poison()""";

    private static final String CURE = "drop function if exists poison cascade";
    private static final String OPEN = "select count(*) from dead_letter where status = 'OPEN'";

    @Override
    public String kind() {
        return "poisoned events, replayed while sagas time out";
    }

    /** What is poisoned and cured asks the database, which is not to be away just then. */
    @Override
    public Object target() {
        return DatabaseFault.KILLED.target();
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        var database = new ServiceDatabase(shop, service);
        database.execute(POISON.formatted(table));
        try {
            Patience.await(
                    service.label() + " gives events up",
                    () -> database.count(OPEN).filter(count -> count > 0).isPresent());
            Thread.sleep(time);
        } finally {
            database.execute(CURE);
        }
        var letters = new DeadLetters(shop::url, line -> {});
        Patience.await(
                "all dead letters of " + service.label() + " are replayed",
                () -> replayAll(letters)
                        && database.count(OPEN).filter(count -> count == 0).isPresent());
    }

    /** Services are killed and restarted meanwhile, so one may not answer just now. */
    private static boolean replayAll(DeadLetters letters) throws InterruptedException {
        try {
            return letters.run(List.of("replay", "--all")) == 0;
        } catch (DeadLettersFailedException notNow) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "%s fails at every new order for %.1f s".formatted(service.label(), time.toMillis() / 1000.0);
    }
}
