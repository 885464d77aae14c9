package dev.sagashop.infrastructure;

import java.util.List;
import java.util.stream.Stream;

/** Sessions of the operating system: what the terminal tells its foreground processes does not reach another session. */
final class Sessions {
    /** What begins the command of a program that has a session of its own: macOS has no setsid, and Perl on board. */
    static final List<String> OWN = Stream.of(
                    List.of("setsid"), List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV or die $!"))
            .filter(prefix -> Commands.succeeds(
                    Stream.concat(prefix.stream(), Stream.of("true")).toList()))
            .findFirst()
            .orElse(List.of());

    private Sessions() {}
}
