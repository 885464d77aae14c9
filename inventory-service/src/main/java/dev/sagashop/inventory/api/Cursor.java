package dev.sagashop.inventory.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in a sorted list: the last item's sort key, made opaque so that nobody builds one by hand. */
final class Cursor {

    private Cursor() {}

    static String after(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort key that the cursor holds, empty if there is no cursor.
     *
     * @throws InvalidParameterException if it is none of ours
     */
    static String sortKey(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!key.isEmpty() && key.indexOf('\0') < 0) {
                return key;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // said below, as for an empty one
        }
        throw new InvalidParameterException("cursor", "is not one that an earlier page gave");
    }
}
