package dev.sagashop.saga.browser.chromium;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A tab, and what a person finds in it: controls by what they are called, the rest by the hooks of docs/shop-window.md.
 * Everything waits until it can be done.
 */
public final class Tab {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final String handle;

    Tab(ChromeDriver driver, String handle) {
        this.driver = driver;
        this.handle = handle;
    }

    /** The driver, with this tab in front. */
    ChromeDriver inFront() {
        driver.switchTo().window(handle);
        return driver;
    }

    public void open(String url) {
        inFront().get(url);
    }

    public void reload() {
        inFront().navigate().refresh();
    }

    public void clickButton(String name) {
        click(Role.BUTTON, name);
    }

    public void clickLink(String name) {
        click(Role.LINK, name);
    }

    public void fill(String label, String text) {
        with(() -> {
            WebElement field = named(Role.FIELD, label);
            field.clear();
            field.sendKeys(text);
        });
    }

    /** As one does who marks what stands there, types over it and goes on. */
    public void typeOver(String label, String text) {
        with(() -> named(Role.FIELD, label).sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.TAB));
    }

    private void click(Role role, String name) {
        with(() -> click(named(role, name)));
    }

    public void click(String hook) {
        with(() -> click(inFront().findElement(By.cssSelector(hook))));
    }

    /** First out from under what is fixed to the screen's edges, which the driver does not see. */
    private void click(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Waits for the hook to be on the page and shown. */
    public void shows(String hook) {
        until(() -> all(hook).stream().anyMatch(WebElement::isDisplayed));
    }

    public boolean has(String hook) {
        return !all(hook).isEmpty();
    }

    public String textOf(String hook) {
        shows(hook);
        return inFront().findElement(By.cssSelector(hook)).getText();
    }

    /** The attribute of each element that has the hook, from top to bottom. */
    public List<String> attributes(String hook, String attribute) {
        Object values = script(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]))",
                hook,
                attribute);
        return ((List<?>) values).stream().map(String::valueOf).toList();
    }

    public List<WebElement> all(String hook) {
        return inFront().findElements(By.cssSelector(hook));
    }

    /** Scrolls as far as it takes to see the lower end of the hook. */
    public void scrollToEndOf(String hook) {
        script("document.querySelector(arguments[0]).scrollIntoView({block: 'end'})", hook);
    }

    /** Of the control that a key press would go to. */
    public String focused() {
        return inFront().switchTo().activeElement().getAccessibleName();
    }

    /** Runs a script that answers by calling its last argument. */
    public Object asyncScript(String script, Object... arguments) {
        return inFront().executeAsyncScript(script, arguments);
    }

    public void back() {
        inFront().navigate().back();
    }

    public Object script(String script, Object... arguments) {
        return inFront().executeScript(script, arguments);
    }

    public void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(condition);
    }

    public void untilAsserted(ThrowingRunnable assertion) {
        await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .untilAsserted(assertion);
    }

    /** The page may be drawn anew at any moment, so what was found can be gone: then it is looked for again. */
    private void with(Runnable action) {
        until(() -> {
            action.run();
            return true;
        });
    }

    private WebElement named(Role role, String name) {
        return inFront().findElements(By.cssSelector(role.css())).stream()
                .filter(element -> name.equals(element.getAccessibleName()) && element.isDisplayed())
                .findFirst()
                .orElseThrow(() -> new WebDriverException("no " + role + " " + name));
    }
}
