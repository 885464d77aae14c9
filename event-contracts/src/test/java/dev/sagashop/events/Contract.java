package dev.sagashop.events;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract's files, and a reader with the settings that the package's documentation asks for. */
final class Contract {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** Formats are checked, not only noted; nothing is ever fetched from a network. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contract() {}

    static String fileName(EventType type) {
        return type.wireName() + ".json";
    }

    static ObjectNode sample(EventType type) {
        return (ObjectNode) json("samples/" + fileName(type));
    }

    static JsonNode schema(String fileName) {
        return json("schemas/" + fileName);
    }

    /** What the event's schema has against the data; empty if it is valid. */
    static List<String> violations(EventType type, JsonNode data) {
        return SCHEMAS
                .getSchema(SchemaLocation.of("classpath:dev/sagashop/events/schemas/" + fileName(type)))
                .validate(data)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** What the standard itself has against a schema of ours; empty if it is one. */
    static List<String> violationsOfStandard(JsonNode schema) {
        return SCHEMAS
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                .validate(schema)
                .stream()
                .map(Error::toString)
                .toList();
    }

    static Event read(EventType type, JsonNode data) {
        return MAPPER.readValue(MAPPER.writeValueAsBytes(data), type.eventClass());
    }

    static JsonNode write(Event event) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(event));
    }

    private static JsonNode json(String name) {
        try (InputStream file = Objects.requireNonNull(EventType.class.getResourceAsStream(name), name)) {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
