package dev.sagashop.messaging.outbox;

import java.util.Map;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The headers of a record, as a table keeps them. Whatever Kafka took is read back: names and values are as long as a
 * record may be, and what could be written and not read would stop whoever reads it.
 */
public final class HeadersJson {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private HeadersJson() {}

    public static String write(Map<String, String> headers) {
        return MAPPER.writeValueAsString(headers);
    }

    public static Map<String, String> read(String json) {
        return MAPPER.readValue(json, HEADERS);
    }
}
