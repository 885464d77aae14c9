package dev.sagashop.bff.web.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CausalSequenceTest {

    private static final long PATIENCE = Duration.ofMillis(200).toNanos();

    private final CausalSequence sequence = new CausalSequence(Duration.ofMillis(200), 64);
    private final List<SagaEvent> shipped =
            SagaPath.named("confirmed-and-shipped").events();

    static Stream<SagaPath> paths() {
        return SagaPath.all().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void putsCausesFirstInWhateverOrderTheEventsCome(SagaPath path) {
        for (int seed = 0; seed < 50; seed++) {
            List<SagaEvent> shuffled = new ArrayList<>(path.events());
            Collections.shuffle(shuffled, new Random(seed));

            assertInOrder(
                    passedOneByOne(keepingEachServicesOrder(shuffled, path)),
                    path.distinct().size());
        }
    }

    @Test
    void passesEachEventOnce() {
        assertThat(sequence.add(shipped.subList(0, 3), 0)).hasSize(3);
        assertThat(sequence.add(shipped.subList(1, 4), 0)).containsExactly(shipped.get(3));
        assertThat(sequence.add(shipped, 0)).containsExactlyElementsOf(shipped.subList(4, shipped.size()));
        assertThat(sequence.isWhole()).isTrue();
    }

    @Test
    void holdsAFollowUpUntilItsCauseHasPassed() {
        sequence.add(shipped.subList(0, 3), 0);

        assertThat(sequence.add(List.of(shipped.get(4)), 0)).isEmpty();
        assertThat(sequence.isHolding()).isTrue();
        assertThat(sequence.add(List.of(shipped.get(3)), 1)).containsExactly(shipped.get(3), shipped.get(4));
        assertThat(sequence.isHolding()).isFalse();
    }

    @Test
    void confirmsNothingBeforeBothHaveAgreed() {
        sequence.add(List.of(shipped.get(0), shipped.get(2)), 0);

        assertThat(sequence.add(List.of(shipped.get(3)), 0)).isEmpty();
        assertThat(sequence.add(List.of(shipped.get(1)), 0)).containsExactly(shipped.get(1), shipped.get(3));
    }

    @Test
    void waitsForNoCauseForEver() {
        sequence.add(shipped.subList(0, 3), 0);
        sequence.add(List.of(shipped.get(4)), 10);

        assertThat(sequence.nextDeadlineNanos()).hasValue(10 + PATIENCE);
        assertThat(sequence.passable(9 + PATIENCE)).isEmpty();
        assertThat(sequence.passable(10 + PATIENCE)).containsExactly(shipped.get(4));
        assertThat(sequence.isWhole()).isFalse();
    }

    @Test
    void holdsNoMoreThanItsBound() {
        CausalSequence small = new CausalSequence(Duration.ofMinutes(1), 2);

        List<SagaEvent> passed = small.add(List.of(shipped.get(3), shipped.get(5), shipped.get(7)), 0);

        assertThat(passed).containsExactly(shipped.get(3), shipped.get(5));
    }

    @Test
    void knowsWhatAClientHasThatHasSeenAnEvent() {
        sequence.add(shipped, 0);

        assertThat(sequence.knownUpTo("OrderConfirmed<PaymentAuthorized"))
                .containsExactlyInAnyOrderElementsOf(idsOf(shipped.subList(0, 4)));
        assertThat(sequence.knownUpTo("StockReserved<OrderPlaced"))
                .containsExactlyInAnyOrder("OrderPlaced", "StockReserved<OrderPlaced");
        assertThat(sequence.knownUpTo("never-seen")).isEmpty();
    }

    private List<SagaEvent> passedOneByOne(List<SagaEvent> events) {
        CausalSequence anew = new CausalSequence(Duration.ofMinutes(1), 64);
        return events.stream()
                .flatMap(event -> anew.add(List.of(event), 0).stream())
                .toList();
    }

    private static void assertInOrder(List<SagaEvent> passed, int size) {
        SagaEvents before = new SagaEvents();
        for (SagaEvent event : passed) {
            assertThat(CausalOrder.mayFollow(event, before))
                    .as("%s in %s", event, passed)
                    .isTrue();
            before.add(event);
        }
        assertThat(passed).hasSize(size);
    }

    /** What one service says comes in its order: it is in one partition. */
    private static List<SagaEvent> keepingEachServicesOrder(List<SagaEvent> shuffled, SagaPath path) {
        List<SagaEvent> left = new ArrayList<>(path.events());
        List<SagaEvent> arranged = new ArrayList<>();
        for (SagaEvent event : shuffled) {
            SagaEvent next = left.stream()
                    .filter(other -> other.service().equals(event.service()))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            arranged.add(next);
        }
        return arranged;
    }

    private static List<String> idsOf(List<SagaEvent> events) {
        return events.stream().map(SagaEvent::eventId).toList();
    }
}
