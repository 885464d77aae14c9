package dev.sagashop.localstack.demo;

import java.util.function.Consumer;

/** Lines of the demo, told apart by colour where the terminal has it. */
public final class DemoOutput {
    private static final int FIRST_COLOUR = 31;
    private static final int COLOURS = 6;

    private final Consumer<String> lines;
    private final boolean colours;

    public DemoOutput(Consumer<String> lines, boolean colours) {
        this.lines = lines;
        this.colours = colours;
    }

    void event(SagaPath path, TimelineEvent event) {
        String line = "%8.3f s  %-22s %-21s %s"
                .formatted(event.after().toMillis() / 1000.0, path.title(), event.type(), event.service());
        lines.accept(paint(FIRST_COLOUR + path.ordinal() % COLOURS, line));
    }

    void line(String line) {
        lines.accept(line);
    }

    String verdict(boolean good) {
        return good ? paint(32, "✔") : paint(31, "✘");
    }

    private String paint(int colour, String text) {
        return colours ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
