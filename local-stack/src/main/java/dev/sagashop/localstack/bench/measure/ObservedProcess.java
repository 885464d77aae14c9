package dev.sagashop.localstack.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A process of the shop.
 *
 * @param name as people call it
 * @param pid its number
 * @param withChildren whether its children work for it, as PostgreSQL's do, and are not processes in their own right
 */
public record ObservedProcess(String name, long pid, boolean withChildren) {

    /** This one, without those it may have started. */
    public static ObservedProcess self(String name) {
        return new ObservedProcess(name, ProcessHandle.current().pid(), false);
    }

    /**
     * The database's server, whose backends are its children.
     *
     * @param dataDirectory where it writes its number down, in the first line of a file
     * @throws IOException if it has not
     */
    public static ObservedProcess postgres(Path dataDirectory) throws IOException {
        String pid = Files.readAllLines(dataDirectory.resolve("postmaster.pid")).getFirst();
        return new ObservedProcess("postgres", Long.parseLong(pid.strip()), true);
    }

    /** It and, if they count, those that it has started and that still run; nobody once it has ended. */
    public Stream<ProcessHandle> family() {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> withChildren ? Stream.concat(Stream.of(root), root.descendants()) : Stream.of(root));
    }
}
