package dev.sagashop.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Owners and permissions of files, for servers that refuse to run as root. */
final class PosixAccess {
    private PosixAccess() {}

    /** Lets other users read and enter a directory that was created as temporary, hence private. */
    static void letEveryoneEnter(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The same for a directory and its parents as far as they are temporary; others are not ours to open. */
    static void letEveryoneEnterTemporary(@Nullable Path directory) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        for (Path parent = directory;
                parent != null && parent.startsWith(temporary) && !parent.equals(temporary);
                parent = parent.getParent()) {
            letEveryoneEnter(parent);
        }
    }

    /** Gives a directory and all that is in it to another user; needs root. */
    static void handOver(Path directory, int user) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(directory)) {
            files = tree.toList();
        }
        for (Path file : files) {
            // By number, because not every system knows this user by a name.
            Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
