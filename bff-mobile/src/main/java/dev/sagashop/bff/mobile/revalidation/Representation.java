package dev.sagashop.bff.mobile.revalidation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.ETag;
import org.springframework.util.DigestUtils;

/**
 * The very bytes that are sent, compressed or not. The entity tag is made of them and is therefore a strong one: the
 * compressed form of an answer has another tag than the plain form.
 */
record Representation(byte[] bytes, boolean isGzip) {

    static Representation plain(byte[] answer) {
        return new Representation(answer, false);
    }

    static Representation gzip(byte[] answer) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(answer.length);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(answer);
        }
        return new Representation(compressed.toByteArray(), true);
    }

    ETag tag() {
        String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.md5Digest(bytes));
        return new ETag(digest, false);
    }
}
