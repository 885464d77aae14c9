package dev.sagashop.events.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The goods of an order in one short text, such as {@code 2*COF-ETH-250 1*TEA-SEN-100}: the same goods give the same text,
 * others another one. A reconciliation compares hundreds of orders in one message, and an order may be of a hundred
 * products.
 */
public final class GoodsText {

    /** No text is longer. */
    public static final int MAX_LENGTH = 80;

    private static final int DIGEST_BYTES = 16;

    private GoodsText() {}

    /**
     * @param goods all of them, in an order that is the same everywhere
     * @return the same text; of one that is too long its beginning, and a digest of all of it
     */
    public static String of(String goods) {
        if (goods.length() <= MAX_LENGTH) {
            return goods;
        }
        String digest = HexFormat.of().formatHex(sha256(goods), 0, DIGEST_BYTES);
        return goods.substring(0, MAX_LENGTH - digest.length() - 1) + "~" + digest;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
