package dev.sagashop.localstack.bench.ceiling.sql;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.layout.ServiceArtifact;
import dev.sagashop.localstack.layout.ShopLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scripts that make a service's schema, out of the jars that it runs with. */
record Migrations(List<String> scripts) {

    private static final Pattern SCRIPT = Pattern.compile("db/(?:messaging|migration)/V([0-9_]+)__\\w+\\.sql");
    private static final String MESSAGING = "reliable-messaging-";

    static Migrations of(Part service) throws IOException {
        ServiceArtifact artifact = ShopLayout.locate().service(service.label());
        List<Script> scripts = new ArrayList<>(in(artifact.jar()));
        for (Path library : artifact.libraries()) {
            if (library.getFileName().toString().startsWith(MESSAGING)) {
                scripts.addAll(in(library));
            }
        }
        return new Migrations(scripts.stream()
                .sorted(Comparator.comparing(Script::version))
                .map(Script::sql)
                .toList());
    }

    private static List<Script> in(Path jar) throws IOException {
        List<Script> scripts = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                Matcher name = SCRIPT.matcher(entry.getName());
                if (name.matches()) {
                    String sql = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    scripts.add(new Script(sortable(name.group(1)), sql));
                }
            }
        }
        return scripts;
    }

    /** 1_1 comes after 1 and before 2. */
    private static String sortable(String version) {
        return Stream.of(version.split("_"))
                .map(number -> "%04d".formatted(Integer.valueOf(number)))
                .reduce("", (earlier, number) -> earlier + number + ".");
    }

    private record Script(String version, String sql) {}
}
