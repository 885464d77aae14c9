package dev.sagashop.saga.browser;

import dev.sagashop.saga.browser.chromium.Browser;
import dev.sagashop.saga.browser.chromium.Picture;
import dev.sagashop.saga.browser.chromium.Tab;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps what a failed test's tabs showed, in target/browser. */
final class FailurePictures implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        int number = 1;
        for (Tab tab : Browser.running().tabs()) {
            String name = test.getRequiredTestMethod().getName() + "-tab-" + number++ + ".png";
            Picture.take(tab, Path.of("target", "browser", name));
        }
        throw failure;
    }
}
