package dev.sagashop.messaging.deadletters;

import dev.sagashop.messaging.consumer.GivenUp;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant; null means any.
 *
 * @param status where they stand
 * @param subject the order that they are about
 * @param topic the topic on which the record came
 * @param kind what kind of fault it is
 */
public record LetterFilter(
        @Nullable LetterStatus status,
        @Nullable String subject,
        @Nullable String topic,
        GivenUp.@Nullable Why kind) {

    LetterFilter open() {
        return new LetterFilter(LetterStatus.OPEN, subject, topic, kind);
    }
}
