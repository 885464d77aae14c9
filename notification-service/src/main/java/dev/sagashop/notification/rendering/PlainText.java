package dev.sagashop.notification.rendering;

/** Text that came from outside, made fit for a line of its own. */
final class PlainText {

    private PlainText() {}

    /** A line break in a name could pass for our own words in a plain text mail. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
