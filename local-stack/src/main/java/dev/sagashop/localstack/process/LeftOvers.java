package dev.sagashop.localstack.process;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Services that outlived a launcher which was killed. */
public final class LeftOvers {
    private static final long ENDING_SECONDS_AT_MOST = 15;

    private LeftOvers() {}

    /** Stops them all; returns how many there were. */
    public static int stop(ShopDirectory directory) {
        List<String> names = Part.services().stream()
                .map(Part::label)
                .flatMap(ServiceProcesses::instances)
                .toList();
        List<ProcessHandle> found =
                names.stream().flatMap(name -> find(directory, name).stream()).toList();
        found.forEach(ProcessHandle::destroy);
        found.forEach(LeftOvers::awaitEnd);
        names.forEach(name -> PidFile.of(directory, name).delete());
        return found.size();
    }

    /** A process with that number is the service only if its command line says so. */
    private static Optional<ProcessHandle> find(ShopDirectory directory, String name) {
        String ownLog = "--logging.file.name=" + directory.log(name);
        return PidFile.of(directory, name)
                .read()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(ownLog));
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(ENDING_SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
