package dev.sagashop.localstack.layout;

import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * The assembled shop, {@code local-stack/target/shop}.
 *
 * @param directory holds lib, services and launcher
 */
public record ShopLayout(Path directory) {
    private static final String PROPERTY = "sagashop.shop.directory";
    private static final Path IN_REPOSITORY = Path.of("local-stack", "target", "shop");

    /** Part of every executable jar, though not of the application. */
    private static final String JAR_MODE_TOOLS = "spring-boot-jarmode-tools";

    /** Where the system property {@code sagashop.shop.directory} says, else in this repository, from any module. */
    public static ShopLayout locate() {
        String chosen = System.getProperty(PROPERTY);
        if (chosen != null) {
            return new ShopLayout(Path.of(chosen).toAbsolutePath());
        }
        for (Path parent = Path.of("").toAbsolutePath(); parent != null; parent = parent.getParent()) {
            if (Files.isDirectory(parent.resolve(IN_REPOSITORY).resolve("services"))) {
                return new ShopLayout(parent.resolve(IN_REPOSITORY));
            }
        }
        throw new StartUpException("The shop is not built here; ./shop up builds it.");
    }

    public ServiceArtifact service(String name) {
        Path unpacked = directory.resolve("services").resolve(name);
        try {
            Path jar = directory.resolve("services").resolve(name + ".jar");
            return new ServiceArtifact(name, requireFile(jar), mainClass(unpacked), libraries(unpacked));
        } catch (IOException e) {
            throw new StartUpException(
                    "The shop is only half built (" + e.getMessage() + "); ./mvnw package helps.", e);
        }
    }

    /** How a service's JVM runs, wherever it has one of its own: an argument file. */
    public Path jvmOptions() {
        return directory.resolve("jvm.options");
    }

    private static String mainClass(Path unpacked) throws IOException {
        try (var in = Files.newInputStream(unpacked.resolve("META-INF/MANIFEST.MF"))) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            return attributes.getValue("Start-Class");
        }
    }

    private List<Path> libraries(Path unpacked) throws IOException {
        return Files.readAllLines(unpacked.resolve("BOOT-INF/classpath.idx")).stream()
                .map(ShopLayout::jarName)
                .filter(jar -> !jar.startsWith(JAR_MODE_TOOLS))
                .map(jar -> directory.resolve("lib").resolve(jar))
                .toList();
    }

    /** A line reads {@code - "BOOT-INF/lib/name.jar"}. */
    private static String jarName(String line) {
        return line.substring(line.lastIndexOf('/') + 1, line.lastIndexOf('"'));
    }

    private static Path requireFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no " + file);
        }
        return file;
    }
}
