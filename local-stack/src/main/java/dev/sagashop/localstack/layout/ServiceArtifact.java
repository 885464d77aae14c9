package dev.sagashop.localstack.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One service, as built.
 *
 * @param name its module's name
 * @param jar its own classes and resources
 * @param mainClass what starts it
 * @param libraries the jars it depends on, in the order of its class path
 */
public record ServiceArtifact(String name, Path jar, String mainClass, List<Path> libraries) {

    /** The same service with jars that come last on its class path. */
    public ServiceArtifact with(List<Path> added) {
        return new ServiceArtifact(
                name,
                jar,
                mainClass,
                Stream.concat(libraries.stream(), added.stream()).toList());
    }

    /** The names of the libraries' files, without their directory. */
    public Set<String> libraryNames() {
        return libraries.stream()
                .map(library -> library.getFileName().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its own jar and then its libraries: the class path that it has in production. */
    public List<Path> classPath() {
        List<Path> classPath = new ArrayList<>();
        classPath.add(jar);
        classPath.addAll(libraries);
        return classPath;
    }

    /** Where the record of a start is, if one was made. */
    public Path aotCache() {
        return jar.resolveSibling(name + ".aot");
    }
}
