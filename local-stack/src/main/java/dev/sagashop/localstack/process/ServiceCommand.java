package dev.sagashop.localstack.process;

import dev.sagashop.localstack.layout.ServiceArtifact;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command line of a service.
 *
 * @param jvmOptions how its JVM runs
 * @param artifact the service, as built
 * @param settings its Spring properties
 * @param log where it writes its log, bounded like that of the one-JVM mode
 */
record ServiceCommand(List<String> jvmOptions, ServiceArtifact artifact, Map<String, String> settings, Path log) {
    private static final Map<String, String> LOGGING = Map.of(
            "logging.threshold.console", "off",
            "logging.logback.rollingpolicy.max-file-size", "10MB",
            "logging.logback.rollingpolicy.max-history", "3",
            "logging.logback.rollingpolicy.total-size-cap", "30MB");

    List<String> asList() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(artifact.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(artifact.mainClass());
        command.add("--logging.file.name=" + log);
        LOGGING.forEach((key, value) -> command.add("--" + key + "=" + value));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }
}
