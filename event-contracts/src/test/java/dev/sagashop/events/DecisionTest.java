package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void theEventsOfADecisionKeepTheirOrder() {
        Event reserved = EventStory.eventOf(EventType.STOCK_RESERVED);
        Event released = EventStory.eventOf(EventType.STOCK_RELEASED);

        assertThat(Decision.of("released", reserved, released).events()).containsExactly(reserved, released);
    }

    @Test
    void whatChangesNothingPublishesNothing() {
        assertThat(Decision.unchanged("held")).isEqualTo(Decision.of("held"));
        assertThat(Decision.unchanged("held").events()).isEmpty();
    }

    @Test
    void aDecisionWithoutAStateIsNone() {
        assertThatNullPointerException().isThrownBy(() -> Decision.of(null));
    }
}
