package dev.sagashop.saga.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody who uses no mouse. */
public final class Keyboard {

    private static final int MOST_STOPS = 120;

    private final Tab tab;

    public Keyboard(Tab tab) {
        this.tab = tab;
    }

    /** Presses Tab until the control of that name has the focus, which one has to be able to see. */
    public Keyboard goTo(Role role, String name) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            press(Keys.TAB);
            WebElement focused = focused();
            if (name.equals(focused.getAccessibleName()) && is(focused, role.css())) {
                assertThat(is(focused, ":focus-visible"))
                        .as("the focus on %s is visible", name)
                        .isTrue();
                return this;
            }
        }
        throw new AssertionError("Tab never came to the " + role + " " + name);
    }

    public Keyboard press(CharSequence keys) {
        focused().sendKeys(keys);
        return this;
    }

    private WebElement focused() {
        return tab.inFront().switchTo().activeElement();
    }

    private boolean is(WebElement element, String selector) {
        return (boolean) tab.script("return arguments[0].matches(arguments[1])", element, selector);
    }
}
