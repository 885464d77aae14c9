package dev.sagashop.infrastructure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user and version from the jar on the class path. The directory appears
 * under its name only when it is whole, so an unpacking that was cut off harms no later one.
 */
final class PostgresBinaries {
    /** Raised when the layout of the unpacked directory changes. */
    private static final String LAYOUT = "1";

    private PostgresBinaries() {}

    /** Returns the directory that holds bin, lib and share. */
    static Path unpackInto(Path cacheDirectory) {
        String archive = archiveName();
        try (InputStream jarEntry = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (jarEntry == null) {
                throw new InfrastructureException("No PostgreSQL for this platform on the class path: " + archive);
            }
            Path cache = Files.createDirectories(cacheDirectory);
            byte[] packed = jarEntry.readAllBytes();
            Path home = cache.resolve("postgres-" + digestOf(packed) + "-" + LAYOUT);
            return Files.exists(home) ? home : unpackAlone(packed, home);
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL could not be unpacked into " + cacheDirectory, e);
        }
    }

    /** Several JVMs may get here at once: one unpacks, the others wait for its lock. */
    private static Path unpackAlone(byte[] packed, Path home) throws IOException {
        Path lockFile = home.resolveSibling(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(home)) {
                Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
                extract(packed, unfinished);
                PosixAccess.letEveryoneEnter(unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static void extract(byte[] packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extractEntry(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extractEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if (entry.getName().contains("bin/")) {
            file.toFile().setExecutable(true, false);
        }
    }

    private static String digestOf(byte[] packed) {
        CRC32C checksum = new CRC32C();
        checksum.update(packed);
        return Long.toHexString(checksum.getValue());
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String platform = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String arch = System.getProperty("os.arch");
        boolean arm = "aarch64".equals(arch);
        return "postgres-%s-%s.txz".formatted(platform, arm ? "arm_64" : "x86_64");
    }
}
