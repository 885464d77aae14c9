package dev.sagashop.notification.delivery;

import dev.sagashop.notification.rendering.RenderedMail;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The same text as plain text and as HTML, for the reader to choose.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4">RFC 2046, section 5.1.4: multipart/alternative</a>
 */
final class Alternatives {

    /** Has a character that is none of Base64, so that it is in no part. */
    private static final String BOUNDARY = "_alternative_";

    static final String CONTENT_TYPE = "multipart/alternative; boundary=\"" + BOUNDARY + "\"";

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    private Alternatives() {}

    /** Least faithful first, as the standard wants it. */
    static byte[] of(RenderedMail mail) {
        var content = new ByteArrayOutputStream(
                2 * (mail.text().length() + mail.html().length()));
        writePart(content, "text/plain", mail.text());
        writePart(content, "text/html", mail.html());
        write(content, "--" + BOUNDARY + "--\r\n");
        return content.toByteArray();
    }

    /** In Base64, which keeps every character and every line's length whatever servers are on the way. */
    private static void writePart(ByteArrayOutputStream content, String type, String text) {
        write(content, "--" + BOUNDARY + "\r\n");
        write(content, "Content-Type: " + type + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        content.writeBytes(BASE64.encode(text.getBytes(StandardCharsets.UTF_8)));
        write(content, "\r\n");
    }

    private static void write(ByteArrayOutputStream content, String text) {
        content.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
