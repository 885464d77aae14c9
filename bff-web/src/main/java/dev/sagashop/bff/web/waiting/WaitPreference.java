package dev.sagashop.bff.web.waiting;

import dev.sagashop.bff.edge.problem.InvalidParameterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The preference {@code wait} among what a client prefers. Preferences that are not known are passed over, and of one
 * that is named twice the first one counts.
 *
 * @param seconds how long the client would wait
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240</a>
 */
public record WaitPreference(int seconds) {

    /** The header that carries preferences. */
    public static final String HEADER = "Prefer";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /** @throws InvalidParameterException if the client waits for something that is no number of seconds */
    public static Optional<WaitPreference> among(List<String> headers) {
        return parts(String.join(",", headers), ',').stream()
                .map(preference -> parts(preference, ';').getFirst())
                .filter(preference -> nameOf(preference).equalsIgnoreCase("wait"))
                .findFirst()
                .map(preference -> new WaitPreference(secondsOf(valueOf(preference))));
    }

    private static int secondsOf(String value) {
        if (!SECONDS.matcher(value).matches()) {
            throw new InvalidParameterException(HEADER, "must give wait as whole seconds, in 1 to 9 digits");
        }
        return Integer.parseInt(value);
    }

    private static String nameOf(String preference) {
        return parts(preference, '=').getFirst().strip();
    }

    /** Without the quotes that it may have; empty if there is none. */
    private static String valueOf(String preference) {
        int equals = preference.indexOf('=');
        String value = equals < 0 ? "" : preference.substring(equals + 1).strip();
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** What stands between the separators that are in no quoted text; one part at least. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted && c == '\\') {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == separator && !isQuoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
