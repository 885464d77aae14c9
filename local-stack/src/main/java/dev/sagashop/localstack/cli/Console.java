package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lines for the person at the terminal, in colour where the terminal has it. */
public final class Console implements Progress {
    private final boolean colours;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Console(boolean colours) {
        this.colours = colours;
    }

    @Override
    public void healthy(Part part, String where, Duration took) {
        line("  %s %-21s %-24s %s".formatted(green("✔"), part.label(), where, dim("%7s".formatted(seconds(took)))));
    }

    @Override
    public void note(String line) {
        line("  " + yellow("!") + " " + line);
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    public synchronized void error(String text) {
        err.println(red(text));
    }

    boolean hasColours() {
        return colours;
    }

    public String green(String text) {
        return paint("32", text);
    }

    String red(String text) {
        return paint("31", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
