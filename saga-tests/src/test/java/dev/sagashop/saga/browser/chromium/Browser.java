package dev.sagashop.saga.browser.chromium;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One Chromium for all tests. What one visitor leaves behind is gone before the next one comes. */
public final class Browser {

    private static final String MISSING = "No Chromium with a chromedriver was found, so the browser tests are skipped;"
            + " on Debian: apt-get install chromium chromium-driver";

    /** Its bindings know no Chromium newer than itself, and it says so each time; none of them is used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static @Nullable Browser running;
    private static boolean toldMissing;

    private final ChromeDriver driver;
    private final Traffic traffic;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.traffic = new Traffic(driver);
    }

    /** Starts the browser if it does not run; where there is none, the test that asks is skipped. */
    public static synchronized Browser running() {
        if (running == null) {
            Installation installation = Installation.find().orElseGet(Browser::skip);
            running = new Browser(start(installation));
            Runtime.getRuntime().addShutdownHook(new Thread(running.driver::quit));
        }
        return running;
    }

    private static Installation skip() {
        if (!toldMissing) {
            System.out.println(MISSING);
            toldMissing = true;
        }
        return Assumptions.abort(MISSING);
    }

    private static ChromeDriver start(Installation installation) {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(installation.browser().toFile())
                .addArguments(
                        "--headless=new",
                        "--window-size=1280,900",
                        "--lang=en-GB",
                        "--no-sandbox", // or it would not start as root, and it sees nothing but this shop
                        "--disable-dev-shm-usage",
                        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installation.driver().toFile())
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options);
    }

    /** A tab of somebody who has never been at this address, and no other tab. */
    public Tab newVisitor(String origin) {
        Set<String> before = new HashSet<>(driver.getWindowHandles());
        Tab tab = open(WindowType.TAB);
        before.forEach(old -> driver.switchTo().window(old).close());
        tab.inFront().executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        traffic.forget();
        return tab;
    }

    /** One more window of the same visitor, beside the first: both are seen, so neither learns that the other was. */
    public Tab anotherWindow() {
        return open(WindowType.WINDOW);
    }

    private Tab open(WindowType type) {
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
        driver.switchTo().newWindow(type);
        return new Tab(driver, driver.getWindowHandle());
    }

    /** All tabs that are open. */
    public List<Tab> tabs() {
        return driver.getWindowHandles().stream()
                .map(handle -> new Tab(driver, handle))
                .toList();
    }

    /** What was requested, and what the console complained about, since the visitor came. */
    public Traffic traffic() {
        return traffic;
    }
}
