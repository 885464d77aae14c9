package dev.sagashop.notification.rendering;

import java.util.regex.Pattern;

/** Text that came from outside, made fit for a line of its own. */
final class PlainText {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private PlainText() {}

    /** A line break in a name could pass for our own words in a plain text mail. */
    static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
