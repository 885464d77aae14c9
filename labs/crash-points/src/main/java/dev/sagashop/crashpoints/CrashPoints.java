package dev.sagashop.crashpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** Asks, whenever a point is reached, whether this is where to die, or where a thread is to meet an error. */
class CrashPoints {

    private final Path directory;
    private final Runnable death;
    private final Map<String, Integer> reached = new HashMap<>();

    /** @param directory where points are armed; instances of a service may share one, and it happens to one of them */
    CrashPoints(Path directory, Runnable death) {
        this.directory = directory;
        this.death = death;
    }

    /**
     * Returns at once, unless the point is armed and this is the time.
     *
     * @throws LinkageError if that is what was asked for
     */
    void reached(CrashPoint point) {
        if (happensNow(Effect.DEATH, point)) {
            System.err.println("Killed at crash point " + point.label());
            death.run();
        }
        if (happensNow(Effect.ERROR, point)) {
            throw new LinkageError("thrown at crash point " + point.label());
        }
    }

    private boolean happensNow(Effect effect, CrashPoint point) {
        Path armed = directory.resolve(effect.armedFile(point));
        return Files.exists(armed) && isDue(armed) && disarm(armed, directory.resolve(effect.firedFile(point)));
    }

    private synchronized boolean isDue(Path armed) {
        try {
            int wanted = Integer.parseInt(Files.readString(armed).strip());
            return reached.merge(armed.toString(), 1, Integer::sum) >= wanted;
        } catch (NoSuchFileException takenByAnother) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before it happens, for whoever looks for it, and so that the next process lives. */
    private synchronized boolean disarm(Path armed, Path fired) {
        try {
            Files.move(armed, fired, StandardCopyOption.ATOMIC_MOVE);
            reached.remove(armed.toString());
            return true;
        } catch (NoSuchFileException takenByAnother) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
