package dev.sagashop.localstack.bench.startup;

import dev.sagashop.localstack.layout.ShopLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The built shop as it is before anything of it was recorded, made of links. */
final class PlainLayout {
    private static final String SERVICES = "services";
    private static final String CACHE = ".aot";

    private PlainLayout() {}

    static Path of(ShopLayout built, Path at) throws IOException {
        Files.createDirectories(at.resolve(SERVICES));
        for (Path part : in(built.directory())) {
            if (!part.endsWith(SERVICES)) {
                Files.createSymbolicLink(at.resolve(part.getFileName()), part);
            }
        }
        for (Path part : in(built.directory().resolve(SERVICES))) {
            if (!part.toString().endsWith(CACHE)) {
                Files.createSymbolicLink(at.resolve(SERVICES).resolve(part.getFileName()), part);
            }
        }
        return at;
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> parts = Files.list(directory)) {
            return parts.toList();
        }
    }
}
