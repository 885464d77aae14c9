package dev.sagashop.localstack.context;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A jar made on the spot. */
final class TestJar {
    private final Path file;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TestJar(Path file) {
        this.file = file;
    }

    static TestJar in(Path file) {
        return new TestJar(file);
    }

    TestJar withResource(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestJar withClass(String name, String source) {
        entries.put(name.replace('.', '/') + ".class", compile(name, source));
        return this;
    }

    Path write() throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }

    private static byte[] compile(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try {
            Path classes = Files.createTempDirectory("test-jar-");
            boolean compiled = compiler.getTask(
                            null, null, null, List.of("-d", classes.toString()), null, List.of(inMemory(name, source)))
                    .call();
            if (!compiled) {
                throw new AssertionError("Does not compile: " + source);
            }
            return Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SimpleJavaFileObject inMemory(String name, String source) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, javax.tools.JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
