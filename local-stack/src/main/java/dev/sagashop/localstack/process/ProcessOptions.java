package dev.sagashop.localstack.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What services in JVMs of their own get besides what they have in production.
 *
 * @param restarts how they are started again
 * @param addedToCoreServices jars that come last on the class paths of those with a database
 * @param aotCache whether they start from the record of an earlier start
 * @param jvmOptions come after those of {@code docker/jvm.options}
 */
public record ProcessOptions(
        Restarts restarts, List<Path> addedToCoreServices, AotCache aotCache, List<String> jvmOptions) {

    /** Nothing. */
    public static final ProcessOptions USUAL =
            new ProcessOptions(Restarts.PATIENT, List.of(), AotCache.USED, List.of());

    /** For services that live for seconds: the quick compiler alone halves what a start takes. */
    public static ProcessOptions shortLived(Restarts restarts, List<Path> addedToCoreServices) {
        return new ProcessOptions(restarts, addedToCoreServices, AotCache.UNUSED, List.of("-XX:TieredStopAtLevel=1"));
    }

    public ProcessOptions with(AotCache other) {
        return new ProcessOptions(restarts, addedToCoreServices, other, jvmOptions);
    }
}
