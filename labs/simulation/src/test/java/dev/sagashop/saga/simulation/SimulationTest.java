package dev.sagashop.saga.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.saga.simulation.services.Decisions;
import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.story.Tally;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong, once it has ended every order has its outcome, and money, stock, mails and timelines are right.
 *
 * <p>In each run a few orders go through four services with two instances each, while processes crash between any two
 * steps, transactions are lost, records come twice, late or from the past, partitions change hands, events are poisoned
 * and replayed later, the gateway and the mail server do not answer, clocks are wrong, and customers cancel at any moment.
 * Then the faults end, the shop comes to rest, and {@link dev.sagashop.saga.simulation.invariants.Invariant} is checked.
 */
class SimulationTest {

    private static final long SAGAS = 100_000;
    private static final long FIRST_SEED = 1;
    private static final int THREADS = 2;
    private static final long OFTEN = 100;

    private static Campaign campaign;

    @BeforeAll
    static void playManySagas() {
        campaign = new Campaign(Blueprint.real(), FIRST_SEED, SAGAS);
        long begun = System.nanoTime();
        campaign.play(THREADS);
        System.out.print(Report.of(campaign, (System.nanoTime() - begun) / 1e9));
    }

    @Test
    void everythingHoldsInAHundredThousandSagas() {
        campaign.failure().ifPresent(failure -> {
            Failure small = Shrinking.shrink(failure, Blueprint.real());
            throw new AssertionError(FailureStory.tell(small, Blueprint.real()));
        });
        assertThat(campaign.sagasPlayed()).isGreaterThanOrEqualTo(SAGAS);
    }

    @Test
    void everyFaultStruckOften() {
        assertThat(campaign.tally().faults())
                .allSatisfy((fault, times) -> assertThat(times).as(fault).isGreaterThan(OFTEN));
    }

    @Test
    void sagasEndedInEveryWayOften() {
        Set<String> ways = Arrays.stream(CancellationReason.values())
                .map(reason -> "CANCELLED " + reason)
                .collect(Collectors.toSet());
        ways.add("SHIPPED");

        assertOften(campaign.tally().outcomes(), ways);
    }

    @Test
    void everyFunctionThatTheServicesAreWiredToWasCalledOften() {
        Set<String> functions = new HashSet<>(Set.of("place", "cancel", "time-out", "dispatch", "recordAnswer"));
        functions.addAll(WiredFunctions.ofAllServices());

        assertOften(campaign.tally().decisions(), functions);
    }

    private static void assertOften(Map<String, Long> counts, Set<String> names) {
        assertThat(counts).containsKeys(names.toArray(String[]::new));
        assertThat(counts)
                .allSatisfy((name, times) -> assertThat(times).as(name).isGreaterThan(OFTEN));
    }

    @Test
    void theSameSeedIsTheSameRun() {
        assertThat(traceOf(4711)).isEqualTo(traceOf(4711));
        assertThat(traceOf(4711)).isNotEqualTo(traceOf(4712));
    }

    /** So that the simulation cannot fall behind the services: their own application.yml says what calls what. */
    @Test
    void aFunctionThatTheSimulationDoesNotKnowIsNamed() {
        Decisions real = Decisions.real();
        var without = new Decisions(
                real.order(),
                real.catalog(),
                Map.of(),
                real.inventory(),
                real.notification(),
                real.cancel(),
                real.timeOut(),
                real.ship());

        assertThatThrownBy(() -> Run.play(RunPlan.of(1), Blueprint.with(without), Journal.telling()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("payment-service reacts to OrderPlaced with authorizePayment, which");
    }

    /** The story that is told is the run that was counted. */
    @Test
    void aRunThatIsToldGoesLikeOneThatIsNot() {
        Journal told = Journal.telling();
        Run.play(RunPlan.of(4711), Blueprint.real(), told);

        assertThat(told.trace()).isEqualTo(traceOf(4711));
    }

    private static long traceOf(long seed) {
        Journal journal = Journal.counting(new Tally());
        Run.play(RunPlan.of(seed), Blueprint.real(), journal);
        return journal.trace();
    }

    @Test
    void whatIsAskedForAndMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> Options.parse("--sagas", "many")).hasMessage("--sagas needs a whole number, not many");
        assertThatThrownBy(() -> Options.parse("--seed")).hasMessage("--seed needs a number");
        assertThatThrownBy(() -> Options.parse("--saga", "1")).hasMessageStartingWith("there is no option --saga");
        assertThatThrownBy(() -> Options.parse("--sagas", "0")).hasMessageStartingWith("--sagas must be from 1");
        assertThatThrownBy(() -> Options.parse("--orders", "2")).hasMessageContaining("one --seed alone");
    }
}
