package dev.sagashop.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

    private static final int MANY = 200;
    private static final int BROKERS = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameForTheSameSeed(long seed) {
        assertThat(faults(FaultPlan.forServices(seed))).isEqualTo(faults(FaultPlan.forServices(seed)));
        assertThat(faults(FaultPlan.forSurroundings(seed, BROKERS)))
                .isEqualTo(faults(FaultPlan.forSurroundings(seed, BROKERS)));
        assertThat(faults(FaultPlan.forServices(seed))).isNotEqualTo(faults(FaultPlan.forServices(seed + 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hasEveryKindInEachRound(long seed) {
        assertThat(kinds(FaultPlan.forServices(seed)).limit(22)).hasSize(22).doesNotHaveDuplicates();
        assertThat(kinds(FaultPlan.forSurroundings(seed, BROKERS)).limit(25))
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hitsDifferentPartsWithWhatComesAtOnce(long seed) {
        List<List<Fault>> pairs = Stream.of(
                        faults(FaultPlan.forServices(seed)), faults(FaultPlan.forSurroundings(seed, BROKERS)))
                .flatMap(List::stream)
                .filter(atOnce -> atOnce.size() == 2)
                .toList();

        assertThat(pairs)
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.getFirst().target())
                        .isNotEqualTo(pair.getLast().target()));
    }

    private static List<List<Fault>> faults(FaultPlan plan) {
        return IntStream.range(0, MANY).mapToObj(number -> plan.next()).toList();
    }

    private static Stream<String> kinds(FaultPlan plan) {
        return faults(plan).stream().flatMap(List::stream).map(Fault::kind);
    }
}
