package dev.sagashop.crashpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;

/** Asks, whenever a point is reached, whether this is where to die. */
class CrashPoints {

    private final Path directory;
    private final Runnable death;
    private final Map<CrashPoint, Integer> reached = new EnumMap<>(CrashPoint.class);

    /** @param directory where points are armed; instances of a service may share one, and one of them dies */
    CrashPoints(Path directory, Runnable death) {
        this.directory = directory;
        this.death = death;
    }

    /** Returns at once, unless the point is armed and this is the time to die. */
    void reached(CrashPoint point) {
        Path armed = directory.resolve(point.label() + ".armed");
        if (Files.exists(armed) && isDue(point, armed) && disarm(point, armed)) {
            System.err.println("Killed at crash point " + point.label());
            death.run();
        }
    }

    private synchronized boolean isDue(CrashPoint point, Path armed) {
        try {
            int wanted = Integer.parseInt(Files.readString(armed).strip());
            return reached.merge(point, 1, Integer::sum) >= wanted;
        } catch (NoSuchFileException takenByAnother) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the end, for whoever looks for it, and so that the next process lives. */
    private synchronized boolean disarm(CrashPoint point, Path armed) {
        try {
            Files.move(armed, directory.resolve(point.label() + ".fired"), StandardCopyOption.ATOMIC_MOVE);
            reached.remove(point);
            return true;
        } catch (NoSuchFileException takenByAnother) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
