package dev.sagashop.saga.browser.chromium;

/** What a control is to somebody who cannot see it. */
public enum Role {
    BUTTON("button"),
    LINK("a[href]"),
    FIELD("input, select, textarea");

    private final String css;

    Role(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }
}
