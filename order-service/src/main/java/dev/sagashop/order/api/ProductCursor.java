package dev.sagashop.order.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the products, in the form of the inventory service's cursors. Opaque to clients.
 *
 * @param after the SKU before it, empty for the first page
 */
record ProductCursor(String after) {

    /** Before the first product. */
    static final ProductCursor START = new ProductCursor("");

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is none that we gave out */
    public static ProductCursor valueOf(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            String after = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (after.isEmpty() || after.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("is no cursor");
            }
            return new ProductCursor(after);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is no cursor", e);
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}
