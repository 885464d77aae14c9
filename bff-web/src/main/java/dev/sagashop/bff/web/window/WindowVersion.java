package dev.sagashop.bff.web.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * The shop window's files as they are in this build.
 *
 * @param path where they are found under a name of their own, for as long as none of them changes
 * @param scripts the modules, as paths below {@code /}
 */
record WindowVersion(String path, List<String> scripts) {

    private static final String ROOT = "/static/";
    private static final List<String> LIBRARIES = List.of("lit-html", "patternfly__patternfly");
    private static final int HASH_LENGTH = 16;

    static WindowVersion ofClassPath() {
        try {
            Map<String, Resource> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
                files.put(file.getURL().getPath().replaceFirst(".*" + ROOT, ""), file);
            }
            List<String> scripts = files.keySet().stream()
                    .filter(name -> name.startsWith("js/"))
                    .toList();
            return new WindowVersion("/v/" + hashOf(files) + "/", scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(Map<String, Resource> files) throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                hash.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                hash.update(file.getValue().getContentAsByteArray());
            }
            WebJarVersionLocator libraries = new WebJarVersionLocator();
            for (String library : LIBRARIES) {
                hash.update(String.valueOf(libraries.version(library)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
