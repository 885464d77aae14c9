package dev.sagashop.saga.browser.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** What a tab shows, as a file. */
public final class Picture {

    private Picture() {}

    /** Once its fonts have come, or the letters would be others. */
    public static void take(Tab tab, Path file) {
        tab.inFront().executeAsyncScript("document.fonts.ready.then(arguments[0])");
        Map<String, Object> taken = tab.inFront().executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode((String) taken.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
