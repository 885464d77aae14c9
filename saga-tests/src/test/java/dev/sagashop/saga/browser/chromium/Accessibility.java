package dev.sagashop.saga.browser.chromium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks with axe-core for what people with impairments could not use. */
public final class Accessibility {

    private static final String AXE = read("/axe.min.js");
    private static final String SERIOUS_ONES = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { preload: false }).then(({ violations }) => done(violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}
                    ${node.failureSummary}`))), (error) => done([String(error)]));
            """;

    private Accessibility() {}

    /** What is seriously wrong with the page that the tab shows, one text each. */
    public static List<String> seriousViolations(Tab tab) {
        tab.script(AXE);
        Object violations = tab.inFront().executeAsyncScript(SERIOUS_ONES);
        return ((List<?>) violations).stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Accessibility.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
