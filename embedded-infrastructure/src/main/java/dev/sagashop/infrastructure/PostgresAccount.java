package dev.sagashop.infrastructure;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs PostgreSQL, which refuses to run as root or as somebody without a name. A normal user runs it as is. Root and
 * the nameless run it in a user namespace of its own, where it is nobody. Where the system allows no such namespace
 * (containers), root runs it as the user of the number that is nobody's, who is then given the data directory.
 */
enum PostgresAccount {
    CURRENT_USER(List.of()),
    USER_NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=" + Numbers.NOBODY, "--regid=" + Numbers.NOBODY, "--clear-groups"));

    private final List<String> commandPrefix;

    PostgresAccount(List<String> commandPrefix) {
        this.commandPrefix = commandPrefix;
    }

    /** @throws InfrastructureException if PostgreSQL would run as none of them */
    static PostgresAccount detect() {
        if (isWindows() || !(isRoot() || isNameless())) {
            return CURRENT_USER;
        }
        if (Commands.succeeds(List.of("unshare", "-U", "true"))) {
            return USER_NAMESPACE;
        }
        if (isRoot()) {
            return NOBODY;
        }
        throw new InfrastructureException("PostgreSQL runs only as a user with a name, and the user " + uid()
                + " has none in /etc/passwd: add one there, or run as another user");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Asked of the system: the property user.name can be set to anything. */
    private static boolean isRoot() {
        return uid() == 0;
    }

    private static long uid() {
        return new UnixSystem().getUid();
    }

    private static boolean isNameless() {
        return !Commands.succeeds(List.of("id", "-un"));
    }

    List<String> commandPrefix() {
        return commandPrefix;
    }

    /** Where the programs are unpacked: where this account can enter, and nobody else can write. */
    Path cacheDirectory() {
        return this == NOBODY
                ? Path.of("/var/cache/sagashop")
                : home().resolve(".cache").resolve("sagashop");
    }

    /** As the shell says; the JVM asks the system, which knows of no home for some accounts that have one. */
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }

    /** Makes the data directory this account's own, if it is somebody else's. */
    void own(Path dataDirectory) throws IOException {
        if (this == NOBODY) {
            PosixAccess.handOver(dataDirectory, Numbers.NOBODY);
            PosixAccess.letEveryoneEnterTemporary(dataDirectory.getParent());
        }
    }

    /** @throws InfrastructureException if this account cannot get to the directory, or not write there */
    void requireAccess(Path dataDirectory) {
        if (this == CURRENT_USER) {
            return;
        }
        List<String> asked = new ArrayList<>(commandPrefix);
        asked.addAll(List.of("test", "-w", dataDirectory.toString()));
        if (!Commands.succeeds(asked)) {
            throw new InfrastructureException("PostgreSQL runs as nobody here, who cannot get to " + dataDirectory
                    + ": put the data where others may enter, such as with SAGASHOP_DIRECTORY=/var/lib/sagashop");
        }
    }

    private static final class Numbers {
        /** By its number, for the names of user and group differ between systems. */
        private static final String NOBODY = "65534";
    }
}
