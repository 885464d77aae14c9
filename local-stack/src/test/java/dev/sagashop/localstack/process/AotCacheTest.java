package dev.sagashop.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path directory;

    @Test
    void isUsedOnlyIfItIsThere() throws IOException {
        Path cache = directory.resolve("bff-web.aot");

        assertThat(AotCache.USED.asOptions(cache)).isEmpty();
        Files.createFile(cache);
        assertThat(AotCache.USED.asOptions(cache)).containsExactly("-XX:AOTCache=" + cache);
        assertThat(AotCache.UNUSED.asOptions(cache)).isEmpty();
    }

    @Test
    void isWrittenWhenTheServiceStopsWhichTakesItsTime() {
        assertThat(AotCache.RECORDED.asOptions(directory.resolve("a")))
                .containsExactly("-XX:AOTCacheOutput=" + directory.resolve("a"));
        assertThat(AotCache.RECORDED.stoppedWithin()).isGreaterThan(AotCache.USED.stoppedWithin());
    }
}
