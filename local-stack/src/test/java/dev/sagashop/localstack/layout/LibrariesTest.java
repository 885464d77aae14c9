package dev.sagashop.localstack.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The libraries of all services lie on one class path, so a class must have one home. */
class LibrariesTest {

    @Test
    void haveEveryClassOnce() throws IOException {
        Map<String, String> homes = new HashMap<>();
        Set<String> clashes = new TreeSet<>();
        for (String jar : jarsOnTheClassPath()) {
            for (String type : classesIn(jar)) {
                String other = homes.putIfAbsent(type, jar);
                if (other != null) {
                    clashes.add(new File(other).getName() + " and " + new File(jar).getName());
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    private static List<String> jarsOnTheClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.contains("surefire"))
                .toList();
    }

    private static List<String> classesIn(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("META-INF/") && !name.endsWith("-info.class"))
                    .toList();
        }
    }
}
