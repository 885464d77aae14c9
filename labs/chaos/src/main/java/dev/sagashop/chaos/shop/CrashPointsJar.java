package dev.sagashop.chaos.shop;

import dev.sagashop.localstack.StartUpException;
import dev.sagashop.localstack.layout.ShopLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/** What kills a service at a named point: its build lays it beside this lab, on no class path but that of a service. */
final class CrashPointsJar {
    private static final Path FROM_THE_SHOP =
            Path.of("..", "..", "..", "labs", "chaos", "target", "experiments", "crash-points.jar");

    private CrashPointsJar() {}

    static Path locate() {
        Path jar = ShopLayout.locate().directory().resolve(FROM_THE_SHOP).normalize();
        if (!Files.isRegularFile(jar)) {
            throw new StartUpException("The lab is only half built (no " + jar + "); ./mvnw package helps.");
        }
        return jar;
    }
}
