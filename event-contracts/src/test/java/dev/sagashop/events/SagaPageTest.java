package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SagaPageTest {

    private static final Path PAGE = Path.of("..", "docs", "saga.md");

    /** The first two columns of a table. */
    private static final Pattern ROW = Pattern.compile("^\\| (\\w+) \\| (\\w+) \\|", Pattern.MULTILINE);

    @Test
    void thePageAboutTheSagaTellsOfEveryEventAndItsTopic() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rows)
                .containsAll(Stream.of(EventType.values())
                        .map(type -> type.displayName() + " " + type.topic())
                        .toList());
    }
}
