package dev.sagashop.infrastructure;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs PostgreSQL, which refuses to run as root. A normal user runs it as is. Root runs it in a user namespace of
 * its own, where it is nobody; where the system allows no such namespace (containers), as the user of nobody's number,
 * who is then given the data directory.
 *
 * @param commandPrefix what makes a program run as that user
 * @param isGivenFiles whether that user owns none of the JVM's files
 * @param hasName whether the system knows a name for that user
 */
record PostgresAccount(List<String> commandPrefix, boolean isGivenFiles, boolean hasName) {
    /** Of nobody on every current system; its group's name is not the same on all. */
    static final int NOBODY = 65_534;

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /** The first that works is taken. */
    private static final List<List<String>> AS_NOBODY = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "--groups=", "/"));

    static PostgresAccount detect() {
        // The system is asked, not the property user.name: anybody may set that one.
        UnixSystem user = new UnixSystem();
        if (user.getUid() != 0) {
            return new PostgresAccount(List.of(), false, user.getUsername() != null);
        }
        boolean nobodyHasName = Commands.succeeds(List.of("id", "-nu", String.valueOf(NOBODY)));
        if (canRun(NAMESPACE)) {
            return new PostgresAccount(NAMESPACE, false, nobodyHasName);
        }
        return new PostgresAccount(asNobody(), true, nobodyHasName);
    }

    private static List<String> asNobody() {
        return AS_NOBODY.stream()
                .filter(PostgresAccount::canRun)
                .findFirst()
                .orElseThrow(
                        () -> new InfrastructureException(
                                "PostgreSQL does not run as root, and root may become nobody else here; run ./shop as another user."));
    }

    private static boolean canRun(List<String> prefix) {
        return Commands.succeeds(prefixed(prefix, "true"));
    }

    private static List<String> prefixed(List<String> prefix, String... program) {
        return Stream.concat(prefix.stream(), Stream.of(program)).toList();
    }

    /** Where the programs are unpacked: where this account can enter, and nobody else can write. */
    Path cacheDirectory() {
        return isGivenFiles
                ? Path.of("/var/cache/sagashop")
                : home().resolve(".cache").resolve("sagashop");
    }

    /** As the shell says; the JVM asks the system, which knows of no home for some accounts that have one. */
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }

    /** Makes the data directory this account's own, if it is somebody else's; fails if it cannot be entered. */
    void own(Path dataDirectory) throws IOException {
        if (isGivenFiles) {
            PosixAccess.handOver(dataDirectory, NOBODY);
            PosixAccess.letEveryoneEnterTemporary(dataDirectory.getParent());
        }
        requireEntrance(dataDirectory);
    }

    private void requireEntrance(Path directory) {
        if (!commandPrefix.isEmpty()
                && !Commands.succeeds(prefixed(commandPrefix, "sh", "-c", "cd \"$1\"", "sh", directory.toString()))) {
            throw new InfrastructureException(
                    "PostgreSQL does not run as root, and whom it runs as may not enter %s: a directory above is private. Set SAGASHOP_DIRECTORY to one that others may enter, such as /var/lib/sagashop."
                            .formatted(directory));
        }
    }
}
