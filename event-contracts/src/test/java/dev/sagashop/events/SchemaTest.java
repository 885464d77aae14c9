package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {

    private static final String COMMON = "common.v1.json";

    @Test
    void everyEventHasOneSchemaAndOneGoldenSampleAndNoOtherFileIsThere() {
        List<String> events =
                Stream.of(EventType.values()).map(Contract::fileName).sorted().toList();

        assertThat(filesIn("samples")).containsExactlyElementsOf(events);
        assertThat(filesIn("schemas")).filteredOn(name -> !name.equals(COMMON)).containsExactlyElementsOf(events);
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everySchemaKeepsToTheStandardAndLetsNewFieldsIn(String fileName) {
        JsonNode schema = Contract.schema(fileName);

        assertThat(Contract.violationsOfStandard(schema)).isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.findValues("additionalProperties")).isEmpty();
        assertThat(schema.findValues("unevaluatedProperties")).isEmpty();
    }

    /** So that the folder can be copied anywhere and read without a network. */
    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everyReferenceStaysInTheFolder(String fileName) {
        assertThat(Contract.schema(fileName).findValues("$ref"))
                .allSatisfy(
                        reference -> assertThat(reference.asString()).matches("(common\\.v1\\.json)?#/\\$defs/\\w+"));
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everyFieldIsDescribedHereOrWhereItRefersTo(String fileName) {
        assertThat(properties(Contract.schema(fileName)))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.has("description") || property.has("$ref"))
                        .isTrue());
        assertThat(Contract.schema(COMMON).path("$defs"))
                .isNotEmpty()
                .allSatisfy(definition ->
                        assertThat(definition.path("description").asString()).endsWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaHasTheNameOfItsEvent(EventType type) {
        assertThat(Contract.schema(Contract.fileName(type)).path("title").asString())
                .isEqualTo(type.displayName());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaHasTheFieldsOfItsRecordInTheSameOrder(EventType type) {
        List<String> schemaFields = Field.ofSchema(type).stream()
                .map(field -> field.path() + " " + withoutBounds(field.kind()))
                .toList();

        assertThat(schemaFields)
                .containsExactlyElementsOf(recordFields("", type.eventClass()).toList());
    }

    private static Stream<String> recordFields(String prefix, Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.getRecordComponents()).flatMap(component -> recordFields(prefix, component))
                : Stream.of();
    }

    private static Stream<String> recordFields(String prefix, RecordComponent component) {
        String path = prefix + component.getName();
        Type generic = component.getGenericType();
        if (generic instanceof ParameterizedType list) {
            Class<?> item = (Class<?>) list.getActualTypeArguments()[0];
            return Stream.concat(Stream.of(path + " array of " + kind(item)), recordFields(path + "[].", item));
        }
        Class<?> type = component.getType();
        return Stream.concat(Stream.of(path + " " + kind(type)), recordFields(path + ".", type));
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            List<String> names =
                    Stream.of(type.getEnumConstants()).map(Object::toString).toList();
            return "enum " + String.join(",", names);
        }
        if (type == int.class) {
            return "integer up to " + Integer.MAX_VALUE;
        }
        if (type == long.class) {
            return "integer up to " + Long.MAX_VALUE;
        }
        if (type == boolean.class) {
            return "boolean";
        }
        return type.isRecord() ? "object" : type == UUID.class ? "string uuid" : "string";
    }

    /** Lower bounds and patterns are guarded in constructors, where reflection does not see them. */
    private static String withoutBounds(String kind) {
        return kind.replaceFirst("(integer) \\d+\\.\\.", "$1 up to ").replaceFirst("(string) \\^.*", "$1");
    }

    private static Stream<JsonNode> properties(JsonNode schema) {
        return schema.findValues("properties").stream().flatMap(JsonNode::valueStream);
    }

    private static Stream<String> schemaFiles() {
        return filesIn("schemas").stream();
    }

    private static List<String> filesIn(String folder) {
        try {
            Path path = Path.of(
                    Objects.requireNonNull(EventType.class.getResource(folder)).toURI());
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot list " + folder, e);
        }
    }
}
