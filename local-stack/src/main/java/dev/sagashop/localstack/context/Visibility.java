package dev.sagashop.localstack.context;

import java.net.URL;
import java.security.CodeSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the shared libraries one service has on its class path. Libraries are told apart by the name of their file,
 * because the launcher has them in one directory and a test in the local Maven repository.
 */
final class Visibility {
    private static final String JDK = "jrt:";
    private static final String CLASS_DIRECTORY = "/target/classes/";

    private final Set<String> libraryNames;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Visibility(Set<String> libraryNames) {
        this.libraryNames = libraryNames;
    }

    boolean allows(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        // The JDK's own classes come from nowhere.
        return source == null
                || source.getLocation() == null
                || allowsLocation(source.getLocation().toString());
    }

    boolean allows(URL resource) {
        String url = resource.toString();
        int insideJar = url.indexOf("!/");
        return insideJar < 0 ? allowsUnpacked(url) : allowsLocation(url.substring("jar:".length(), insideJar));
    }

    /** A file outside any jar is in a module's own class directory: its name is in the path. */
    private boolean allowsUnpacked(String url) {
        if (url.startsWith(JDK)) {
            return true;
        }
        int classes = url.indexOf(CLASS_DIRECTORY);
        return classes >= 0 && allowsLocation(url.substring(0, classes) + CLASS_DIRECTORY);
    }

    private boolean allowsLocation(String location) {
        return known.computeIfAbsent(location, this::isOwnLibrary);
    }

    private boolean isOwnLibrary(String location) {
        if (location.startsWith(JDK)) {
            return true;
        }
        int classes = location.indexOf(CLASS_DIRECTORY);
        if (classes >= 0) {
            String module = lastName(location.substring(0, classes)) + "-";
            return libraryNames.stream().anyMatch(name -> name.startsWith(module) && name.endsWith("-SNAPSHOT.jar"));
        }
        return libraryNames.contains(lastName(location));
    }

    private static String lastName(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
