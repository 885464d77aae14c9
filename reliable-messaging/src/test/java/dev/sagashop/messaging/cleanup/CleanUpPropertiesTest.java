package dev.sagashop.messaging.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CleanUpPropertiesTest {

    @Test
    void marksOutliveEveryRedeliveryByDefault() {
        CleanUpProperties defaults = bound(Map.of());

        assertThat(defaults.processedEvents()).isGreaterThan(defaults.redeliveryWithin());
    }

    @Test
    void marksThatARedeliveryWouldOutliveAreRefusedAtTheStart() {
        assertThatThrownBy(() -> bound(Map.of("sagashop.clean-up.processed-events", "14d")))
                .rootCause()
                .hasMessage("sagashop.clean-up.processed-events (14d) must be longer than"
                        + " sagashop.clean-up.redelivery-within (14d): what is delivered again after that would take"
                        + " effect twice");
        assertThatThrownBy(() -> bound(Map.of("sagashop.clean-up.dead-letters", "12h")))
                .rootCause()
                .hasMessageStartingWith("sagashop.clean-up.dead-letters (PT12H) must be longer than");
    }

    @Test
    void aBatchHasItsBounds() {
        assertThatThrownBy(() -> bound(Map.of("sagashop.clean-up.pages", "0")))
                .rootCause()
                .hasMessage("sagashop.clean-up.pages must be from 1 to 1024: 0");
        assertThatThrownBy(() -> bound(Map.of("sagashop.clean-up.interval", "10")))
                .rootCause()
                .hasMessage("sagashop.clean-up.interval must be 1s or more: PT0.01S");
    }

    @Test
    void aRetentionWithoutItsUnitIsRefused() {
        assertThatThrownBy(
                        () -> new History("mail", "updated_at", "", Duration.ofMillis(90), History.Recognises.NOTHING))
                .hasMessage("The retention of mail must be an hour or more, as in 30d: PT0.09S");
    }

    private static CleanUpProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("sagashop.clean-up", CleanUpProperties.class);
    }
}
