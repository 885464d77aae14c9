package dev.sagashop.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What things are known to cost: stable figures, all in one file for people to read, {@code docs/costs.properties}. A
 * change that costs more, or less, says so there.
 */
public final class ExpectedCosts {

    private static final Path FILE = Path.of("../docs/costs.properties");

    /** {@code -Dsagashop.costs=write} writes what was measured into the file, for a person to look at and to commit. */
    private static final boolean WRITES = "write".equals(System.getProperty("sagashop.costs"));

    private ExpectedCosts() {}

    /** @throws AssertionError if it costs something else, naming what it grew or fell from and to */
    public static void assertCosts(String what, Object measured) {
        String expected = of(what);
        if (WRITES) {
            write(what + " = " + expected, what + " = " + measured);
        } else if (!expected.equals(measured.toString())) {
            throw new AssertionError("""
                    %s went from %s to %s.
                    If that is worth it, or is the gain that was meant, docs/costs.properties has to say so;
                    -Dsagashop.costs=write writes it there.""".formatted(what, expected, measured));
        }
    }

    /** @throws AssertionError if more is allocated than the file allows, which has room for what a JIT compiler decides */
    public static void assertAllocatesAtMost(String what, long bytes) {
        long bound = Long.parseLong(of(what));
        if (bytes > bound) {
            throw new AssertionError(
                    "%s grew to %,d bytes each; docs/costs.properties allows %,d".formatted(what, bytes, bound));
        }
    }

    private static void write(String before, String now) {
        try {
            Files.writeString(FILE, Files.readString(FILE).replace(before + "\n", now + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(String what) {
        var costs = new Properties();
        try (Reader file = Files.newBufferedReader(FILE)) {
            costs.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return costs.getProperty(what, "nothing known");
    }
}
