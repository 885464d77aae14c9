package dev.sagashop.localstack.chaos.shop;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** From now on, the service dies the n-th time that it gets there. */
    void arm(Part service, CrashPoint point, int time) {
        Path armed = of(service).resolve(point + ".armed");
        try {
            Files.deleteIfExists(fired(service, point));
            Path whole = Files.writeString(armed.resolveSibling(point + ".new"), String.valueOf(time));
            Files.move(whole, armed, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasFired(Part service, CrashPoint point) {
        return Files.exists(fired(service, point));
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

    private Path fired(Part service, CrashPoint point) {
        return of(service).resolve(point + ".fired");
    }
}
