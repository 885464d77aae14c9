package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Within a major version fields are only added, and only optional ones. */
class SchemaEvolutionTest {

    private static final List<Field> FROZEN =
            List.of(Field.parse("orderId required string uuid"), Field.parse("reason required enum A,B"));

    @ParameterizedTest
    @EnumSource
    void theSchemaStillHasWhatWasPromised(EventType type) {
        assertThat(FrozenContract.breaches(FrozenContract.fieldsOf(type), Field.ofSchema(type)))
                .as("breaches of the contract of %s", type.wireName())
                .isEmpty();
    }

    @Test
    void noEventIsEverDropped() {
        Set<String> promised =
                FrozenContract.lines().stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());

        assertThat(Stream.of(EventType.values()).map(EventType::wireName)).containsAll(promised);
    }

    @Test
    void aFieldThatIsRemovedBreaksThoseWhoReadIt() {
        assertThat(breachesWith("orderId required string uuid"))
                .singleElement()
                .asString()
                .startsWith("reason is gone or renamed: consumers out there still read it.");
    }

    @Test
    void aFieldThatIsRenamedIsOneRemovedAndOneAdded() {
        assertThat(breachesWith("orderId required string uuid", "cause required enum A,B"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("reason is gone or renamed"),
                        second -> assertThat(second).startsWith("cause is new and required"));
    }

    @Test
    void aFieldOfAnotherTypeBreaksThoseWhoReadIt() {
        assertThat(breachesWith("orderId required integer 0..9", "reason required enum A,B"))
                .singleElement()
                .asString()
                .startsWith("orderId was \"orderId required string uuid\" and is \"orderId required integer 0..9\"");
    }

    /** Readers refuse a constant that they do not know, rather than guess what it asks of them. */
    @Test
    void aNewConstantBreaksThoseWhoDoNotKnowIt() {
        assertThat(breachesWith("orderId required string uuid", "reason required enum A,B,C"))
                .singleElement()
                .asString()
                .contains("old consumers may refuse what is written now");
    }

    @Test
    void aFieldThatIsNoLongerRequiredBreaksThoseWhoRelyOnIt() {
        assertThat(breachesWith("orderId required string uuid", "reason optional enum A,B"))
                .hasSize(1);
    }

    @Test
    void aNewRequiredFieldIsMissingInWhatOldProducersWrite() {
        assertThat(breachesWith("orderId required string uuid", "reason required enum A,B", "note required string"))
                .containsExactly("note is new and required: producers out there do not write it. Make it optional.");
    }

    @Test
    void aNewOptionalFieldIsFineOnceItIsPromised() {
        List<Field> current = List.of(FROZEN.get(0), FROZEN.get(1), Field.parse("note optional string"));

        assertThat(FrozenContract.breaches(FROZEN, current))
                .containsExactly(
                        "note is new: promise it by adding its line to frozen-fields.txt: note optional string");
        assertThat(FrozenContract.breaches(current, current)).isEmpty();
    }

    private static List<String> breachesWith(String... currentFields) {
        return FrozenContract.breaches(
                FROZEN, Stream.of(currentFields).map(Field::parse).toList());
    }
}
