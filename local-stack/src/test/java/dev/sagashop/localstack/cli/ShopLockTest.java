package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.ShopDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopLockTest {
    @TempDir
    private Path temporary;

    private ShopDirectory directory;

    /** Another launcher. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            ShopLock.tryAcquire(new ShopDirectory(Path.of(arguments[0]))).orElseThrow();
            System.out.println("held");
            new CountDownLatch(1).await();
        }
    }

    @BeforeEach
    void create() {
        directory = new ShopDirectory(temporary);
        directory.create();
    }

    @Test
    void isHeldByOneLauncherAtATime() throws IOException {
        try (ShopLock _ = ShopLock.tryAcquire(directory).orElseThrow()) {
            assertThat(ShopLock.tryAcquire(directory)).isEmpty();
            assertThat(ShopLock.isHeld(directory)).isTrue();
        }
        assertThat(ShopLock.isHeld(directory)).isFalse();
    }

    @Test
    void isFreeAgainAfterItsHolderWasKilled() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        temporary.toString())
                .start();
        try (BufferedReader output = holder.inputReader()) {
            assertThat(output.readLine()).isEqualTo("held");
            assertThat(ShopLock.isHeld(directory)).isTrue();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(ShopLock.isHeld(directory)).isFalse();
    }
}
