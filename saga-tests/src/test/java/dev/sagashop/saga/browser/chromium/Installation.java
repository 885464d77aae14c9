package dev.sagashop.saga.browser.chromium;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium on this machine, and the driver that its packager built with it. Nothing is downloaded.
 *
 * @param browser its executable; the environment's CHROMIUM names another
 * @param driver its driver's; the environment's CHROMEDRIVER names another
 */
record Installation(Path browser, Path driver) {

    private static final List<String> BROWSERS = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> DRIVERS =
            List.of("chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    static Optional<Installation> find() {
        return find("CHROMIUM", BROWSERS)
                .flatMap(browser -> find("CHROMEDRIVER", DRIVERS).map(driver -> new Installation(browser, driver)));
    }

    private static Optional<Path> find(String variable, List<String> usual) {
        String chosen = System.getenv(variable);
        return (chosen == null ? usual.stream() : Stream.of(chosen))
                .flatMap(Installation::onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A bare name may be in any directory of the PATH; resolving an absolute one gives itself. */
    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory).resolve(name));
    }
}
