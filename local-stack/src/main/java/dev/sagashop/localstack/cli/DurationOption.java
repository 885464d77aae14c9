package dev.sagashop.localstack.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;

/**
 * The only option of a command, which is a duration.
 *
 * @param name such as {@code --settle}
 * @param otherwise what it is if it is not given
 */
record DurationOption(String name, Duration otherwise) {

    /** Empty if these are other arguments, or the duration is none. */
    Optional<Duration> of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(otherwise);
        }
        return arguments.size() == 2 && arguments.getFirst().equals(name)
                ? parse(arguments.getLast())
                : Optional.empty();
    }

    /** Such as {@code 10s}, {@code 1m}, {@code 2h} or {@code PT90S}; a number alone is seconds. */
    static Optional<Duration> parse(String text) {
        try {
            return Optional.of(DurationStyle.detectAndParse(text, ChronoUnit.SECONDS))
                    .filter(duration -> !duration.isNegative());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As a person would say it: its largest two units. */
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return duration.toMinutes() + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        return duration.toHours() + " h"
                + (duration.toMinutesPart() == 0 ? "" : " " + duration.toMinutesPart() + " min");
    }
}
