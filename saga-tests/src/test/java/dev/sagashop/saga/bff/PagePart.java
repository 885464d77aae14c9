package dev.sagashop.saga.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page between two marks. It is written anew with {@code -Dsagashop.diagrams=write}, or has to be true. */
final class PagePart {

    private static final boolean WRITE = "write".equals(System.getProperty("sagashop.diagrams"));

    private final Path file;
    private final String begin;
    private final String end;

    /** @param page its path from the root of the project */
    PagePart(String page, String part) {
        this.file = Path.of(System.getProperty("sagashop.root"), page).normalize();
        this.begin = "<!-- " + part + ": written by a test, do not edit -->\n";
        this.end = "<!-- end of " + part + " -->";
    }

    void says(String text) {
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin) + begin.length();
            int to = page.indexOf(end, from);
            assertThat(page).as("marks in %s", file).contains(begin, end);
            if (WRITE) {
                Files.writeString(file, page.substring(0, from) + text + page.substring(to));
            } else {
                assertThat(page.substring(from, to))
                        .as("%s tells what was answered; ./shop test -Dsagashop.diagrams=write writes it anew", file)
                        .isEqualTo(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
