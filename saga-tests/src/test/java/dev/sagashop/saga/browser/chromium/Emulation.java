package dev.sagashop.saga.browser.chromium;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a tab one on another device, or on another network. */
public final class Emulation {

    private static final int MARGIN = 24;

    private final Tab tab;

    public Emulation(Tab tab) {
        this.tab = tab;
    }

    /** What the page is looked at with. */
    public enum Device {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** What the system prefers. */
    public enum Theme {
        LIGHT,
        DARK
    }

    public Emulation on(Device device, Theme theme) {
        size(device, device.height);
        cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        // Nothing moves, so that what is looked at is what it will stay.
        Map<String, String> colours =
                Map.of("name", "prefers-color-scheme", "value", theme.name().toLowerCase(Locale.ROOT));
        Map<String, String> motion = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(colours, motion)));
        return this;
    }

    /** On a screen that is high enough to show all of the hook at once, and a little of what follows. */
    public Emulation highEnoughFor(String hook, Device device) {
        int bottom = ((Number) tab.script(
                        "return Math.ceil(document.querySelector(arguments[0]).getBoundingClientRect().bottom)", hook))
                .intValue();
        size(device, Math.max(device.height, bottom + MARGIN));
        return this;
    }

    private void size(Device device, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        device.width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        device == Device.PHONE));
    }

    public void goOffline() {
        network(true);
    }

    public void goOnline() {
        network(false);
    }

    /** As in a private window that remembers nothing; from the next page on. */
    public void blockStorage() {
        cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window,"
                                + " name, { get() { throw new DOMException('blocked', 'SecurityError'); } });"));
    }

    /** With every request, those too of scripts that can set none. */
    public void sendsHeader(String name, String value) {
        cdp("Network.enable", Map.of());
        cdp("Network.setExtraHTTPHeaders", Map.of("headers", Map.of(name, value)));
    }

    private void network(boolean offline) {
        cdp(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void cdp(String command, Map<String, Object> parameters) {
        tab.inFront().executeCdpCommand(command, parameters);
    }
}
