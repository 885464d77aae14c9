package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenSampleTest {

    @ParameterizedTest
    @EnumSource
    void theSampleKeepsToItsSchema(EventType type) {
        assertThat(Contract.violations(type, Contract.sample(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSampleReadsIntoTheRecordThatItStandsFor(EventType type) {
        assertThat(Contract.read(type, Contract.sample(type))).isEqualTo(EventStory.eventOf(type));
    }

    @ParameterizedTest
    @EnumSource
    void theRecordWritesTheVerySameJson(EventType type) {
        assertThat(Contract.write(EventStory.eventOf(type))).isEqualTo(Contract.sample(type));
    }

    @ParameterizedTest
    @EnumSource
    void whatTodaysCodeWritesKeepsToTheSchema(EventType type) {
        assertThat(Contract.violations(type, Contract.write(EventStory.eventOf(type))))
                .isEmpty();
    }
}
