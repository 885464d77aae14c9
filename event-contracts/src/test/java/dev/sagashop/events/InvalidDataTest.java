package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Data that breaks the contract is refused by the schema and by the reader alike: never a half-made record. */
class InvalidDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** For each kind of field, values (as JSON) that are none of it. */
    private static final Map<String, List<String>> WRONG_VALUES = Map.of(
            "integer", List.of("null", "1.5", "\"2\"", "true", "-1", "9223372036854775808", "[1]", "{}"),
            "string", List.of("null", "[\"text\"]", "{}"),
            "string uuid", List.of("null", "7", "\"\"", "\"order-1\""),
            "boolean", List.of("null", "0", "\"true\"", "\"\"", "[]", "{}"),
            "enum", List.of("null", "0", "\"\"", "\"NOT_OURS\"", "\"out_of_stock\""),
            "object", List.of("null", "[]", "\"text\"", "\"\"", "7"),
            "array", List.of("null", "{}", "\"text\"", "\"\"", "[null]", "[[]]"));

    private static final Map<String, List<String>> WRONG_VALUES_BY_NAME = Map.of(
            "quantity", List.of("0", "2147483648"),
            "requested", List.of("0", "2147483648"),
            "available", List.of("2147483648"),
            "window", List.of("0", "2147483648"),
            "limit", List.of("0", "2147483648"),
            "currency", List.of("\"\"", "\"eur\"", "\"EURO\"", "\"978\""),
            "country", List.of("\"\"", "\"de\"", "\"DEU\"", "\"Germany\""));

    @ParameterizedTest
    @MethodSource("requiredFields")
    void aMissingFieldIsRefused(EventType type, Field field) {
        assertRefused(type, field, ObjectNode::remove);
    }

    @ParameterizedTest
    @MethodSource("allFields")
    void aValueThatIsNoneOfTheFieldsKindIsRefused(EventType type, Field field) {
        List<String> values = wrongValues(field).toList();

        assertThat(values).isNotEmpty();
        values.forEach(value -> assertRefused(type, field, set(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "\"\"", "7", "{}"})
    void whatIsNoSuchObjectIsRefused(String json) {
        Stream.of(EventType.values()).forEach(type -> assertRefused(type, JSON.readTree(json)));
    }

    /** To a reader, an optional field that is null is one that is absent. */
    private static Stream<String> wrongValues(Field field) {
        String kind = WRONG_VALUES.containsKey(field.kind())
                ? field.kind()
                : field.kind().split(" ", 2)[0];
        return Stream.of(
                        WRONG_VALUES.getOrDefault(kind, List.of()),
                        WRONG_VALUES_BY_NAME.getOrDefault(field.name(), List.of()))
                .flatMap(List::stream)
                .filter(value -> field.required() || !value.equals("null"));
    }

    private static BiConsumer<ObjectNode, String> set(String value) {
        return (parent, name) -> parent.set(name, JSON.readTree(value));
    }

    private static void assertRefused(EventType type, Field field, BiConsumer<ObjectNode, String> damage) {
        ObjectNode data = Contract.sample(type);
        damage.accept((ObjectNode) data.at(field.parentPointer()), field.name());
        assertRefused(type, data);
    }

    private static void assertRefused(EventType type, JsonNode data) {
        assertThat(Contract.violations(type, data))
                .as("what the schema has against %s", data)
                .isNotEmpty();
        assertThatExceptionOfType(JacksonException.class)
                .as("reading %s", data)
                .isThrownBy(() -> assertThat(Contract.read(type, data)).isNotNull());
    }

    private static Stream<Arguments> requiredFields() {
        return allFields().filter(arguments -> ((Field) arguments.get()[1]).required());
    }

    private static Stream<Arguments> allFields() {
        return Stream.of(EventType.values())
                .flatMap(type -> Field.ofSchema(type).stream().map(field -> Arguments.of(type, field)));
    }
}
