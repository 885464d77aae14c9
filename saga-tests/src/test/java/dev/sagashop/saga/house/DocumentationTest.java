package dev.sagashop.saga.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation names nothing that is not there. */
class DocumentationTest {

    private static final Path ROOT =
            Path.of(System.getProperty("sagashop.root")).normalize();

    /** Markdown links to other files; anchors and the web are not looked at. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkedFileExists(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(ROOT.resolve(page)));
        List<String> missing = new ArrayList<>();
        while (links.find()) {
            if (!Files.exists(ROOT.resolve(page).resolveSibling(links.group(1)))) {
                missing.add(links.group(1));
            }
        }
        assertThat(missing)
                .as("files that %s names and that do not exist", page)
                .isEmpty();
    }

    @Test
    void theReadmeShowsTheDiagramOfTheShippedOrder() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/saga/confirmed-and-shipped.md"));
        String diagram = page.substring(page.indexOf("```mermaid"), page.lastIndexOf("```"));

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains(diagram);
    }
}
