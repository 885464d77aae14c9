package dev.sagashop.saga.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.chaos.Flow;
import dev.sagashop.localstack.chaos.customer.Crowd;
import dev.sagashop.localstack.chaos.fault.Crash;
import dev.sagashop.localstack.chaos.fault.Fault;
import dev.sagashop.localstack.chaos.fault.LinkFault;
import dev.sagashop.localstack.chaos.fault.ProcessFault;
import dev.sagashop.localstack.chaos.fault.SecondInstance;
import dev.sagashop.localstack.chaos.fault.ServerFault;
import dev.sagashop.localstack.chaos.fault.Wire;
import dev.sagashop.localstack.chaos.shop.ChaosShop;
import dev.sagashop.localstack.chaos.shop.CrashPoint;
import dev.sagashop.localstack.chaos.verdict.Postbox;
import dev.sagashop.localstack.chaos.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever breaks, and wherever: what was accepted gets its outcome, and everybody's books agree. Broker and database
 * are broken too, so they are embedded ones whatever the other tests run on. {@code ./shop chaos} does more of it.
 */
class BrokenShopTest {

    private static final long SEED = 1;
    private static final int TIME = 2;
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private static final List<Fault> AROUND = List.of(
            ServerFault.BROKER_RESTART,
            new LinkFault(new Wire.ToDatabase(Part.INVENTORY_SERVICE), LinkFault.How.SLOW, A_WHILE),
            new LinkFault(new Wire.ToBroker(), LinkFault.How.CUT, A_WHILE),
            ServerFault.DATABASE_RESTART,
            new LinkFault(new Wire.ToMailServer(), LinkFault.How.REFUSED, A_WHILE),
            new LinkFault(new Wire.ToBroker(), LinkFault.How.STALLED, A_WHILE),
            new ProcessFault(Part.BFF_WEB, ProcessFault.How.FROZEN, A_WHILE),
            ServerFault.DATABASE_KILL);

    @Test
    void nothingIsLostWhereverServicesDieAndWhateverElseBreaks() throws Exception {
        Path directory = Files.createTempDirectory("sagashop-broken");
        try (ChaosShop shop = ChaosShop.open(new ShopDirectory(directory), Progress.SILENT);
                Postbox postbox = Postbox.of(shop);
                Crowd crowd = Crowd.in(shop, SEED, false)) {
            Flow flow = new Flow(shop, crowd.book());
            flow.awaitSome();
            sideBySide(
                    shop, Stream.concat(Part.coreServices().stream().map(BrokenShopTest::faultsOf), Stream.of(AROUND)));
            flow.awaitSome();
            crowd.close();

            Verdict verdict = Verdict.of(shop, crowd.book(), postbox);
            assertThat(verdict.broken()).as("logs in %s", directory).isEmpty();
        }
    }

    /** A crash at each of its points, which fails if the service never gets there; then its relay changes hands. */
    private static List<Fault> faultsOf(Part service) {
        Stream<Fault> crashes = Arrays.stream(CrashPoint.values())
                .filter(point -> point.services().contains(service))
                .map(point -> new Crash(service, point, TIME));
        Stream<Fault> leader = Stream.of(new SecondInstance(service, SecondInstance.How.LEADER_DIES));
        return Stream.concat(crashes, service == Part.ORDER_SERVICE ? leader : Stream.empty())
                .toList();
    }

    private static void sideBySide(ChaosShop shop, Stream<List<Fault>> plans) {
        CompletableFuture.allOf(plans.map(plan ->
                                CompletableFuture.runAsync(() -> follow(plan, shop), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void follow(List<Fault> plan, ChaosShop shop) {
        for (Fault fault : plan) {
            try {
                fault.inflict(shop);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
