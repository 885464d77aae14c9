package dev.sagashop.localstack.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopLayoutTest {
    @TempDir
    private Path directory;

    @Test
    void readsAServicesClassPathAndMainClassFromWhatTheBuildUnpacked() throws IOException {
        build("order-service");

        ServiceArtifact service = new ShopLayout(directory).service("order-service");

        assertThat(service.mainClass()).isEqualTo("dev.sagashop.order.OrderServiceApplication");
        assertThat(service.libraryNames()).containsExactlyInAnyOrder("spring-core.jar", "jackson.jar");
        assertThat(service.classPath())
                .containsExactly(
                        directory.resolve("services/order-service.jar"),
                        directory.resolve("lib/spring-core.jar"),
                        directory.resolve("lib/jackson.jar"));
    }

    @Test
    void saysThatTheShopIsHalfBuilt() throws IOException {
        build("order-service");
        Files.delete(directory.resolve("services/order-service.jar"));

        assertThatThrownBy(() -> new ShopLayout(directory).service("order-service"))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("only half built");
    }

    private void build(String service) throws IOException {
        Path unpacked = directory.resolve("services").resolve(service);
        Files.createDirectories(unpacked.resolve("META-INF"));
        Files.createDirectories(unpacked.resolve("BOOT-INF"));
        Files.createFile(directory.resolve("services/" + service + ".jar"));
        Files.writeString(unpacked.resolve("META-INF/MANIFEST.MF"), """
                Manifest-Version: 1.0
                Main-Class: org.springframework.boot.loader.launch.JarLauncher
                Start-Class: dev.sagashop.order.OrderServiceApplication
                """);
        Files.writeString(unpacked.resolve("BOOT-INF/classpath.idx"), """
                - "BOOT-INF/lib/spring-core.jar"
                - "BOOT-INF/lib/jackson.jar"
                - "BOOT-INF/lib/spring-boot-jarmode-tools-4.1.0.jar"
                """);
    }
}
