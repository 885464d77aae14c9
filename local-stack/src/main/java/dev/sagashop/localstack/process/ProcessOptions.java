package dev.sagashop.localstack.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What services in JVMs of their own get besides what they have in production.
 *
 * @param restarts how they are started again
 * @param addedToCoreServices jars that come last on the class paths of those with a database
 * @param aotCache whether they start from the record of an earlier start
 */
public record ProcessOptions(Restarts restarts, List<Path> addedToCoreServices, AotCache aotCache) {

    /** Nothing. */
    public static final ProcessOptions USUAL = new ProcessOptions(Restarts.PATIENT, List.of());

    public ProcessOptions(Restarts restarts, List<Path> addedToCoreServices) {
        this(restarts, addedToCoreServices, AotCache.USED);
    }

    public ProcessOptions with(AotCache other) {
        return new ProcessOptions(restarts, addedToCoreServices, other);
    }
}
