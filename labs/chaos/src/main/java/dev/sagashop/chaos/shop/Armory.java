package dev.sagashop.chaos.shop;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where crash points are armed: a directory for each service, which its processes look at.
 *
 * @param directory of all of them
 */
record Armory(Path directory) {

    static final String SETTING = "sagashop.crash-points.directory";

    static Armory in(ShopDirectory shop) {
        Armory armory = new Armory(shop.root().resolve("crash-points"));
        try {
            for (Part service : Part.coreServices()) {
                Files.createDirectories(armory.of(service));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return armory;
    }

    Path of(Part service) {
        return directory.resolve(service.label());
    }

    /** From now on, it happens the n-th time that the service gets there. */
    void arm(Part service, CrashPoint point, CrashEffect effect, int time) {
        try {
            Files.deleteIfExists(fired(service, point, effect));
            write(of(service).resolve(effect.armedFile(point)), time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasFired(Part service, CrashPoint point, CrashEffect effect) {
        return Files.exists(fired(service, point, effect));
    }

    /** Lets the service go on with what that switch does until it is set to zero. */
    void set(Part service, String name, Duration value) {
        Path file = of(service).resolve(name);
        try {
            if (value.isZero()) {
                Files.deleteIfExists(file);
            } else {
                write(file, value.toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, for whoever reads it meanwhile. */
    private static void write(Path file, long number) throws IOException {
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), String.valueOf(number));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the payment gateway answered, in its own words and order. */
    List<String> gatewayLedger() {
        Path ledger = of(Part.PAYMENT_SERVICE).resolve("gateway.ledger");
        if (Files.notExists(ledger)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(ledger)) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fired(Part service, CrashPoint point, CrashEffect effect) {
        return of(service).resolve(effect.firedFile(point));
    }
}
