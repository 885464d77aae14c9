package dev.sagashop.localstack.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final long BEGIN = 123_456_789_012_345L;

    @Test
    void spreadsRequestsEvenly() {
        Schedule schedule = new Schedule(1_000, BEGIN, Duration.ofSeconds(10));

        assertThat(schedule.total()).isEqualTo(10_000);
        assertThat(schedule.due(0)).isEqualTo(BEGIN);
        assertThat(schedule.due(1)).isEqualTo(BEGIN + 1_000_000);
        assertThat(schedule.due(9_999)).isEqualTo(BEGIN + 9_999_000_000L);
    }

    @Test
    void nothingIsDueBeforeItBeginsAndAllOfItAtTheEnd() {
        Schedule schedule = new Schedule(300, BEGIN, Duration.ofSeconds(2));

        assertThat(schedule.dueBy(BEGIN - 1)).isZero();
        assertThat(schedule.dueBy(BEGIN)).isOne();
        assertThat(schedule.dueBy(schedule.end())).isEqualTo(600);
        assertThat(schedule.dueBy(schedule.end() + 60_000_000_000L)).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 999, 1_000, 3_333, 99_991})
    void whatIsDueByATimeIsWhatHasItsTimeByThen(int rate) {
        Schedule schedule = new Schedule(rate, BEGIN, Duration.ofMinutes(60));
        for (long number = 0; number < Math.min(20_000, schedule.total()); number += 37) {
            assertThat(schedule.dueBy(schedule.due(number))).isEqualTo(number + 1);
            assertThat(schedule.dueBy(schedule.due(number) - 1)).isEqualTo(number);
        }
    }

    @Test
    void staysExactForAnHour() {
        Schedule schedule = new Schedule(3_000, BEGIN, Duration.ofHours(1));

        assertThat(schedule.due(3_000L * 3_599))
                .isEqualTo(BEGIN + Duration.ofSeconds(3_599).toNanos());
    }
}
