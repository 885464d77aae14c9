package dev.sagashop.messaging.cloudevents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.EventType;
import dev.sagashop.messaging.fixtures.Mutations;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of spoiled events of each type: each is read as what it says, or is malformed, and nothing else happens. */
class SpoiledEventsTest {

    private static final int RECORDS = 2_000;

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @EnumSource
    void dataIsReadOrMalformed(EventType type) throws IOException {
        String sample = sampleOf(type);
        var mutations = new Mutations(new SplittableRandom(type.ordinal()));

        int malformed = 0;
        for (int i = 0; i < RECORDS; i++) {
            byte[] data = mutations.of(sample);
            malformed += isMalformed(new String(data, ISO_8859_1), () -> codec.read(type, data)) ? 1 : 0;
        }

        assertThat(malformed).isBetween(RECORDS / 4, RECORDS);
    }

    @ParameterizedTest
    @EnumSource
    void headersAreReadOrMalformed(EventType type) {
        var random = new SplittableRandom(type.ordinal());
        var mutations = new Mutations(random);

        for (int i = 0; i < RECORDS; i++) {
            Map<String, String> headers = headersOf(type);
            spoilOne(headers, random, mutations);
            isMalformed(headers.toString(), () -> CloudEventHeaders.parse(type, headers));
        }
    }

    private static Map<String, String> headersOf(EventType type) {
        Map<String, String> headers = new HashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, UUID.randomUUID().toString());
        headers.put(CloudEventHeaders.TYPE, type.wireName());
        headers.put(CloudEventHeaders.SOURCE, "/order-service");
        headers.put(CloudEventHeaders.TIME, "2026-01-01T12:00:00Z");
        headers.put(CloudEventHeaders.CORRELATION_ID, "a conversation");
        headers.put(CloudEventHeaders.CAUSATION_ID, UUID.randomUUID().toString());
        return headers;
    }

    private static void spoilOne(Map<String, String> headers, RandomGenerator random, Mutations mutations) {
        String name = headers.keySet().stream()
                .sorted()
                .skip(random.nextInt(headers.size()))
                .findFirst()
                .orElseThrow();
        headers.put(name, new String(mutations.of('"' + headers.get(name) + '"'), UTF_8));
    }

    private static boolean isMalformed(String what, Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (MalformedEventException e) {
            assertThat(e.getMessage())
                    .as("why %s cannot be read", what)
                    .isNotBlank()
                    .hasSizeLessThan(600);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("reading " + what, e);
        }
    }

    private static String sampleOf(EventType type) throws IOException {
        String file = "/dev/sagashop/events/samples/" + type.wireName() + ".json";
        try (InputStream sample = EventType.class.getResourceAsStream(file)) {
            return new String(sample.readAllBytes(), UTF_8);
        }
    }
}
