package dev.sagashop.localstack.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.layout.ShopLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLayoutTest {

    @Test
    void hasAllThatIsBuiltButNoCache(@TempDir Path directory) throws IOException {
        Path built = directory.resolve("built");
        Files.createDirectories(built.resolve("services"));
        Files.createDirectories(built.resolve("lib"));
        Files.writeString(built.resolve("lib/spring.jar"), "spring");
        Files.writeString(built.resolve("services/bff-web.jar"), "web");
        Files.writeString(built.resolve("services/bff-web.aot"), "recorded");

        Path plain = PlainLayout.of(new ShopLayout(built), directory.resolve("plain"));

        assertThat(plain.resolve("lib/spring.jar")).hasContent("spring");
        assertThat(plain.resolve("services/bff-web.jar")).hasContent("web");
        assertThat(plain.resolve("services/bff-web.aot")).doesNotExist();
    }
}
