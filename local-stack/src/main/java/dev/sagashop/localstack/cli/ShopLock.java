package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.ShopDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one launcher that runs in a directory. The operating system holds it for the process and lets it go
 * with the process, so {@code kill -9} leaves no stale lock.
 */
public final class ShopLock implements AutoCloseable {
    private final FileChannel channel;

    private ShopLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing while another process has it. */
    public static Optional<ShopLock> tryAcquire(ShopDirectory directory) throws IOException {
        Path file = directory.run().resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new ShopLock(channel));
    }

    /** Whether some launcher runs there now. */
    static boolean isHeld(ShopDirectory directory) throws IOException {
        if (Files.notExists(directory.run().resolve("lock"))) {
            return false;
        }
        Optional<ShopLock> lock = tryAcquire(directory);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
