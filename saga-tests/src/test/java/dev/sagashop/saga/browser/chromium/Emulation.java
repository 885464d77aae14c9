package dev.sagashop.saga.browser.chromium;

import java.util.List;
import java.util.Map;

/** Makes a tab one on another device, or on another network. */
public final class Emulation {

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
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        device.width,
                        "height",
                        device.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        device == Device.PHONE));
        // Nothing moves, so that what is looked at is what it will stay.
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        theme.name().toLowerCase()),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    public void goOffline() {
        network(true);
    }

    public void goOnline() {
        network(false);
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
