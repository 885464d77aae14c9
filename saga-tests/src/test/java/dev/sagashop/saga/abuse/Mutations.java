package dev.sagashop.saga.abuse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils a JSON document, in a way that its seed decides: now a value, now a name, now a byte. */
final class Mutations {

    private static final Pattern VALUE_OR_NAME = Pattern.compile("\"[^\"]*\"|-?[0-9.]+|true|false|null");

    /** JSON texts that take another's place. */
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "1e999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"'; drop table customer_order; --\"",
            "\"../../etc/passwd\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://localhost/a}\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":{\"b\":null}}");

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(String document) {
        String odd = document;
        for (int i = random.nextInt(3); i >= 0; i--) {
            odd = withOddValue(odd);
        }
        byte[] bytes = odd.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? withOddBytes(bytes) : bytes;
    }

    private String withOddValue(String document) {
        List<MatchResult> places = VALUE_OR_NAME.matcher(document).results().toList();
        if (places.isEmpty()) {
            return document;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String odd = ODD_VALUES.get(random.nextInt(ODD_VALUES.size()));
        return document.substring(0, place.start()) + odd + document.substring(place.end());
    }

    private byte[] withOddBytes(byte[] document) {
        byte[] bytes = document.clone();
        int place = random.nextInt(bytes.length);
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, place);
        }
        bytes[place] = (byte) random.nextInt(256);
        return bytes;
    }
}
