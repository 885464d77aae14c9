package dev.sagashop.localstack.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What services in JVMs of their own get besides what they have in production.
 *
 * @param restarts how they are started again
 * @param addedToCoreServices jars that come last on the class paths of those with a database
 */
public record ProcessOptions(Restarts restarts, List<Path> addedToCoreServices) {

    /** Nothing. */
    public static final ProcessOptions USUAL = new ProcessOptions(Restarts.PATIENT, List.of());
}
