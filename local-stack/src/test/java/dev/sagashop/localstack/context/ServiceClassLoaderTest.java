package dev.sagashop.localstack.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.localstack.layout.ServiceArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceClassLoaderTest {
    @TempDir
    private Path directory;

    private URLClassLoader shared;
    private ServiceClassLoader order;
    private ServiceClassLoader payment;

    /** Two services that share one library; each has one more, and the same class and configuration of its own. */
    @BeforeEach
    void twoServicesInOneJvm() throws IOException {
        Path common = jar("common.jar", Map.of("lib.Common", "package lib; public class Common {}"), "common");
        Path jpa = jar("jpa.jar", Map.of("lib.Jpa", "package lib; public class Jpa {}"), "jpa");
        Path breaker = jar("breaker.jar", Map.of("lib.Breaker", "package lib; public class Breaker {}"), "breaker");
        shared = new URLClassLoader(
                new URL[] {url(common), url(jpa), url(breaker)}, ClassLoader.getPlatformClassLoader());
        order = loader("order", List.of(common, jpa));
        payment = loader("payment", List.of(common, breaker));
    }

    @AfterEach
    void close() throws IOException {
        order.close();
        payment.close();
        shared.close();
    }

    @Test
    void loadsEachServicesOwnClassesApart() throws Exception {
        assertThat(order.loadClass("app.Main")).isNotSameAs(payment.loadClass("app.Main"));
        assertThat(order.loadClass("app.Main").getClassLoader()).isSameAs(order);
        assertThat(order.loadClass("app.Main")).isSameAs(order.loadClass("app.Main"));
    }

    @Test
    void loadsALibraryOnceForAllServices() throws Exception {
        assertThat(order.loadClass("lib.Common")).isSameAs(payment.loadClass("lib.Common"));
    }

    @Test
    void hidesLibrariesThatAServiceDoesNotDependOn() throws Exception {
        assertThat(order.loadClass("lib.Jpa").getName()).isEqualTo("lib.Jpa");
        assertThatThrownBy(() -> payment.loadClass("lib.Jpa"))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessage("lib.Jpa is not on the class path of payment");
    }

    @Test
    void showsTheJdk() throws Exception {
        assertThat(order.loadClass("java.sql.ResultSet")).isSameAs(java.sql.ResultSet.class);
        assertThat(order.getResource("java/sql/ResultSet.class")).isNotNull();
    }

    @Test
    void findsAServicesOwnConfigurationFirst() throws IOException {
        assertThat(read(order.getResource("application.yml"))).isEqualTo("order");
        assertThat(read(payment.getResource("application.yml"))).isEqualTo("payment");
    }

    @Test
    void findsResourcesOfItsOwnLibrariesOnly() throws IOException {
        assertThat(contents(order, "META-INF/spring.imports")).containsExactly("common", "jpa");
        assertThat(contents(payment, "META-INF/spring.imports")).containsExactly("common", "breaker");
        assertThat(payment.getResource("lib/Jpa.class")).isNull();
        assertThat(payment.getResource("lib/Breaker.class")).isNotNull();
    }

    private ServiceClassLoader loader(String name, List<Path> libraries) throws IOException {
        Path jar = TestJar.in(directory.resolve(name + ".jar"))
                .withClass("app.Main", "package app; public class Main {}")
                .withResource("application.yml", name)
                .write();
        return new ServiceClassLoader(new ServiceArtifact(name, jar, "app.Main", libraries), shared);
    }

    private Path jar(String file, Map<String, String> classes, String imports) throws IOException {
        TestJar jar = TestJar.in(directory.resolve(file)).withResource("META-INF/spring.imports", imports);
        classes.forEach(jar::withClass);
        return jar.write();
    }

    private static List<String> contents(ClassLoader loader, String resource) throws IOException {
        return Collections.list(loader.getResources(resource)).stream()
                .map(ServiceClassLoaderTest::read)
                .toList();
    }

    private static String read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path jar) throws IOException {
        return jar.toUri().toURL();
    }
}
