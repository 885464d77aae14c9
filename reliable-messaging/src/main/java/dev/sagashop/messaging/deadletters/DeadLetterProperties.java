package dev.sagashop.messaging.deadletters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dead letters are kept and shown.
 *
 * @param pageSize letters that a list shows, or that one request replays, if nothing else is asked for; 1 or more
 * @param maxPageSize the most that can be asked for
 * @param maxEarlier earlier letters of the same key that are replayed together with one, at most
 * @param messageLength characters of a reason that are kept
 * @param stackLength characters of a stack trace that are kept; a whole one could make a record too large for its topic
 */
@ConfigurationProperties("sagashop.messaging.dead-letters")
public record DeadLetterProperties(
        @DefaultValue("50") int pageSize,
        @DefaultValue("500") int maxPageSize,
        @DefaultValue("1000") int maxEarlier,
        @DefaultValue("1000") int messageLength,
        @DefaultValue("2000") int stackLength) {

    /** @throws IllegalArgumentException if the page sizes are less than 1 or in the wrong order */
    public DeadLetterProperties {
        if (pageSize < 1 || maxPageSize < pageSize) {
            throw new IllegalArgumentException(
                    "sagashop.messaging.dead-letters.page-size must be between 1 and max-page-size: " + pageSize);
        }
    }
}
