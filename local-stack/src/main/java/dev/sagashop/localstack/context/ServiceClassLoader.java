package dev.sagashop.localstack.context;

import dev.sagashop.localstack.layout.ServiceArtifact;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service's class path inside a JVM that it shares: its own jar is loaded here and first; of the libraries, which
 * the parent loads once for all services, it sees those that it depends on and no others. Its name is the service's.
 */
public final class ServiceClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Set<String> ownEntries;
    private final Visibility visibility;

    ServiceClassLoader(ServiceArtifact artifact, ClassLoader libraries) throws IOException {
        super(artifact.name(), new URL[] {artifact.jar().toUri().toURL()}, libraries);
        this.ownEntries = entriesOf(artifact);
        this.visibility = new Visibility(artifact.libraryNames());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (ownEntries.contains(name.replace('.', '/') + ".class")) {
            return loadOwn(name);
        }
        Class<?> shared = getParent().loadClass(name);
        if (!visibility.allows(shared)) {
            throw new ClassNotFoundException(name + " is not on the class path of " + getName());
        }
        return shared;
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        if (own != null) {
            return own;
        }
        try {
            Enumeration<URL> shared = getParent().getResources(name);
            while (shared.hasMoreElements()) {
                URL resource = shared.nextElement();
                if (visibility.allows(resource)) {
                    return resource;
                }
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> visible = new ArrayList<>(Collections.list(findResources(name)));
        Collections.list(getParent().getResources(name)).stream()
                .filter(visibility::allows)
                .forEach(visible::add);
        return Collections.enumeration(visible);
    }

    private Class<?> loadOwn(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    private static Set<String> entriesOf(ServiceArtifact artifact) throws IOException {
        try (JarFile jar = new JarFile(artifact.jar().toFile())) {
            return jar.stream().map(entry -> entry.getName()).collect(Collectors.toUnmodifiableSet());
        }
    }
}
