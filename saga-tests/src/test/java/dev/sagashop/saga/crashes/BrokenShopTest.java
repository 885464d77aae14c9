package dev.sagashop.saga.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.chaos.Flow;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.fault.BrokerFault;
import dev.sagashop.chaos.fault.Crash;
import dev.sagashop.chaos.fault.DatabaseFault;
import dev.sagashop.chaos.fault.Fault;
import dev.sagashop.chaos.fault.LinkFault;
import dev.sagashop.chaos.fault.ProcessFault;
import dev.sagashop.chaos.fault.SecondInstance;
import dev.sagashop.chaos.fault.ThreadError;
import dev.sagashop.chaos.fault.Wire;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.CrashPoint;
import dev.sagashop.chaos.verdict.Postbox;
import dev.sagashop.chaos.verdict.Verdict;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ShopDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever breaks, and wherever: what was accepted gets its outcome, and everybody's books agree. Broker and database
 * are broken too, so they are embedded ones whatever the other tests run on. {@code ./shop chaos} does more of it.
 */
class BrokenShopTest {

    private static final int CUSTOMERS = 4;
    private static final long SEED = 1;
    private static final int TIME = 2;
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    /** Between them, every point; the relay changes hands where most is relayed. */
    private static final List<List<Fault>> SERVICES = List.of(
            List.of(
                    new Crash(Part.ORDER_SERVICE, CrashPoint.AFTER_COMMIT, TIME),
                    new Crash(Part.ORDER_SERVICE, CrashPoint.AFTER_PUBLISH, TIME),
                    new SecondInstance(Part.ORDER_SERVICE, SecondInstance.How.LEADER_DIES)),
            List.of(
                    new Crash(Part.PAYMENT_SERVICE, CrashPoint.AFTER_GATEWAY_ANSWER, TIME),
                    new Crash(Part.PAYMENT_SERVICE, CrashPoint.MID_TRANSACTION, TIME)),
            List.of(
                    new ThreadError(Part.INVENTORY_SERVICE, CrashPoint.BEFORE_OFFSET_COMMIT, TIME),
                    new Crash(Part.INVENTORY_SERVICE, CrashPoint.BEFORE_OFFSET_COMMIT, TIME),
                    new Crash(Part.INVENTORY_SERVICE, CrashPoint.BEFORE_COMMIT, TIME)),
            List.of(new Crash(Part.NOTIFICATION_SERVICE, CrashPoint.AFTER_MAIL_SENT, TIME)));

    /** Servers first: a service that is just starting would have to start once more. */
    private static final List<Fault> SURROUNDINGS = List.of(
            DatabaseFault.KILLED,
            new BrokerFault(1, BrokerFault.How.KILLED, A_WHILE),
            new LinkFault(new Wire.ToBroker(1), LinkFault.How.CUT, A_WHILE),
            new LinkFault(new Wire.ToDatabase(Part.INVENTORY_SERVICE), LinkFault.How.SLOW, A_WHILE),
            new LinkFault(new Wire.ToBroker(1), LinkFault.How.STALLED, A_WHILE),
            new LinkFault(new Wire.ToMailServer(), LinkFault.How.REFUSED, A_WHILE),
            new ProcessFault(Part.BFF_WEB, ProcessFault.How.FROZEN, A_WHILE));

    @Test
    void nothingIsLostWhateverBreaks() throws Exception {
        List<List<Fault>> all = new ArrayList<>(SERVICES);
        all.add(SURROUNDINGS);
        breakAndCheck(all);
    }

    /** Takes minutes: {@code ./shop test -Dgroups=long -Dsagashop.tests.excluded=none} runs it. */
    @Tag("long")
    @Test
    void nothingIsLostWhereverAServiceDies() throws Exception {
        breakAndCheck(
                Part.coreServices().stream().map(BrokenShopTest::everyCrash).toList());
    }

    /** All that a service can die at. */
    private static List<Fault> everyCrash(Part service) {
        return Arrays.stream(CrashPoint.values())
                .filter(point -> point.services().contains(service))
                .<Fault>map(point -> new Crash(service, point, TIME))
                .toList();
    }

    /** Each list's faults one after the other, all lists side by side. A crash fails if its point is never reached. */
    private static void breakAndCheck(List<List<Fault>> plans) throws Exception {
        Path directory = Files.createTempDirectory("sagashop-broken");
        try (ChaosShop shop = ChaosShop.open(new ShopDirectory(directory), 1, Progress.SILENT);
                Postbox postbox = Postbox.of(shop);
                Crowd crowd = Crowd.in(shop, CUSTOMERS, SEED, false)) {
            Flow flow = new Flow(shop, crowd.book());
            flow.awaitSome();
            CompletableFuture.allOf(plans.stream()
                            .map(plan -> CompletableFuture.runAsync(
                                    () -> follow(plan, shop, crowd), Thread::startVirtualThread))
                            .toArray(CompletableFuture[]::new))
                    .join();
            flow.awaitSome();
            crowd.close();

            Verdict verdict = Verdict.of(shop, crowd.book(), postbox);
            assertThat(verdict.broken()).as("logs in %s", directory).isEmpty();
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private static void follow(List<Fault> plan, ChaosShop shop, Crowd crowd) {
        for (Fault fault : plan) {
            try {
                fault.inflict(shop, crowd);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
