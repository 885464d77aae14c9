package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in docs/saga. It is written anew with {@code -Dsagashop.diagrams=write}, and otherwise has to be true. */
final class DiagramFile {

    private static final boolean WRITE = "write".equals(System.getProperty("sagashop.diagrams"));

    private final Path file;

    DiagramFile(String name) {
        this.file = Path.of(System.getProperty("sagashop.root"), "docs", "saga", name + ".md")
                .normalize();
    }

    void shows(String title, String text, String mermaid, String testClass) {
        String page = """
                # %s

                %s

                ```mermaid
                %s```

                Drawn from the events that `%s` observed on Kafka; do not edit.
                """.formatted(title, text, mermaid, testClass);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page);
            }
            assertThat(file)
                    .as("run ./shop test -Dsagashop.diagrams=write to draw it")
                    .exists();
            assertThat(Files.readString(file))
                    .as("%s shows what was observed; ./shop test -Dsagashop.diagrams=write draws it anew", file)
                    .isEqualTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
