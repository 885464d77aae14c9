package dev.sagashop.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as people call it, with a program in the JVM's place that says how it was called. */
class ShopScriptTest {
    private static final String SAYS_HOW_IT_WAS_CALLED = """
            #!/bin/sh
            printf '<%s>\\n' "$@"
            env
            """;

    @TempDir
    private Path temporary;

    private Path home;
    private Path jdk;

    @BeforeEach
    void build() throws IOException {
        jdk = temporary.resolve("jdk");
        program(jdk.resolve("bin/java"), SAYS_HOW_IT_WAS_CALLED);
        program(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
        home = checkout("checkout");
    }

    @Test
    void passesOnlyTheShopsOwnVariables() throws Exception {
        String called = run(
                temporary,
                Map.of(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", "elsewhere:9092",
                        "MANAGEMENT_SERVER_PORT", "1",
                        "JAVA_TOOL_OPTIONS", "-XX:+UseZGC",
                        "SAGASHOP_KAFKA_PORT", "19092",
                        "SAGASHOP_JAVA_OPTIONS", "-Da='$(b)' \"c\""),
                home.resolve("shop").toString(),
                "status");

        assertThat(called)
                .contains("SAGASHOP_KAFKA_PORT=19092", "SAGASHOP_JAVA_OPTIONS=-Da='$(b)' \"c\"")
                .doesNotContain("SPRING_", "MANAGEMENT_", "JAVA_TOOL_OPTIONS");
    }

    @Test
    void runsInTheLocaleOfNoCountry() throws Exception {
        assertThat(run(
                        temporary,
                        Map.of("LC_ALL", "tr_TR.UTF-8"),
                        home.resolve("shop").toString(),
                        "status"))
                .contains("<-Duser.language=>", "<-Duser.country=>")
                .doesNotContain("tr_TR");
    }

    @Test
    void findsItselfOverSymbolicLinksAndRelativePaths() throws Exception {
        Files.createSymbolicLink(temporary.resolve("to-shop"), home.resolve("shop"));
        Files.createDirectory(temporary.resolve("bin"));
        Files.createSymbolicLink(temporary.resolve("bin/again"), Path.of("../to-shop"));
        Map<String, String> misleading = Map.of("CDPATH", temporary.toString());

        for (String called : List.of("bin/again", "./to-shop", "checkout/shop")) {
            assertThat(run(temporary, misleading, "sh", called, "status"))
                    .contains("<-Dsagashop.directory=" + home.toRealPath() + "/.shop>");
        }
    }

    @Test
    void takesARelativeDirectoryFromWhereThePersonIs() throws Exception {
        Map<String, String> relative = Map.of("SAGASHOP_DIRECTORY", "mine");

        assertThat(run(temporary, relative, home.resolve("shop").toString(), "status"))
                .contains("<-Dsagashop.directory=" + temporary + "/mine>");
        assertThat(run(temporary, relative, home.resolve("shop").toString(), "logs", "bff-web"))
                .contains(temporary + "/mine/logs/bff-web.log");
    }

    @Test
    void takesPathsAsTheyAre() throws Exception {
        Path odd = checkout("a \"b\" $(touch c) `touch c` 'd' ü");

        assertThat(run(temporary, Map.of("LC_ALL", "C"), odd.resolve("shop").toString(), "status"))
                .contains("<-Dsagashop.directory=" + odd.toRealPath() + "/.shop>");
        assertThat(temporary.resolve("c")).doesNotExist();
    }

    @Test
    void refusesAPathThatNoClassPathCanHave() throws Exception {
        assertThat(run(temporary, Map.of(), checkout("a:b").resolve("shop").toString(), "status"))
                .startsWith("The shop cannot run in")
                .hasLineCount(1);
    }

    @Test
    void refusesADirectoryThatKafkaTakesForTwo() throws Exception {
        assertThat(run(
                        temporary,
                        Map.of("SAGASHOP_DIRECTORY", "a,b"),
                        home.resolve("shop").toString(),
                        "status"))
                .startsWith("The shop cannot keep its data in " + temporary + "/a,b:")
                .hasLineCount(1);
    }

    @Test
    void hasAHomeWhereTheAccountHasNone() throws Exception {
        assertThat(run(
                        temporary,
                        Map.of("HOME", "/nowhere"),
                        home.resolve("shop").toString(),
                        "status"))
                .contains("HOME=" + home.toRealPath() + "/.shop/home");
    }

    private Path checkout(String name) throws IOException {
        Path checkout = Files.createDirectories(temporary.resolve(name));
        Path built = Files.createDirectories(checkout.resolve("local-stack/target/shop/launcher"));
        Files.createFile(built.resolve("local-stack-1.jar"));
        program(checkout.resolve("shop"), Files.readString(Path.of("..", "shop")));
        return checkout;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Path where, Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
