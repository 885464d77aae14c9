package dev.sagashop.localstack.bench.ceiling;

import dev.sagashop.localstack.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The event contracts' samples, as they are on the wire. */
final class Samples {
    private static final String DIRECTORY = "/dev/sagashop/events/samples/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Samples() {}

    /** An event's data, without what makes the sample readable. */
    static String data(String type) {
        String resource = DIRECTORY + type + ".json";
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The event contracts have no " + resource);
            }
            return JSON.readTree(in).toString();
        } catch (IOException e) {
            throw new IllegalStateException("The event contracts' " + resource + " cannot be read", e);
        }
    }

    /** All headers that an event has, of the size that they have; the ids are always the same. */
    static Map<String, String> headers(String type, Part publisher) {
        String id = new UUID(0x4000, 0x8000).toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("ce_source", "/" + publisher.label());
        headers.put("ce_subject", id);
        headers.put("ce_time", "2026-01-01T12:00:00.123456Z");
        headers.put("ce_correlationid", id);
        headers.put("ce_causationid", id);
        headers.put("ce_causationdepth", "2");
        headers.put("content-type", "application/json");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        return headers;
    }

    static String json(Map<String, String> headers) {
        return JSON.writeValueAsString(headers);
    }
}
