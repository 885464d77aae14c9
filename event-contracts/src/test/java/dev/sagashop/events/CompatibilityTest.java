package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Services are updated one by one, so two versions of a contract are always out there at once. */
class CompatibilityTest {

    @ParameterizedTest
    @EnumSource
    void anOldConsumerReadsWhatANewProducerWrites(EventType type) {
        ObjectNode fromTheFuture = Contract.sample(type);
        addUnknownFields(fromTheFuture);

        assertThat(Contract.violations(type, fromTheFuture)).isEmpty();
        assertThat(Contract.read(type, fromTheFuture)).isEqualTo(Contract.read(type, Contract.sample(type)));
    }

    @ParameterizedTest
    @EnumSource
    void aNewConsumerReadsWhatAnOldProducerWrote(EventType type) {
        Set<String> alwaysWritten = FrozenContract.fieldsOf(type).stream()
                .filter(Field::required)
                .map(Field::path)
                .collect(Collectors.toSet());
        ObjectNode fromThePast = Contract.sample(type);
        keepOnly(alwaysWritten, "", fromThePast);

        assertThat(Contract.violations(type, fromThePast)).isEmpty();
        assertThat(Contract.read(type, fromThePast)).isInstanceOf(type.eventClass());
    }

    @Test
    void aProductFromBeforeDescriptionsAndCategoriesHasEmptyOnes() {
        ObjectNode fromThePast = Contract.sample(EventType.PRODUCT_CHANGED);
        fromThePast.remove(List.of("description", "category"));

        assertThat(Contract.read(EventType.PRODUCT_CHANGED, fromThePast))
                .isEqualTo(new ProductChanged(
                        "COF-ETH-250", "Ethiopia Yirgacheffe, whole beans, 250 g", "", "", Money.euros(1290), 3));
    }

    private static void addUnknownFields(JsonNode node) {
        node.forEach(CompatibilityTest::addUnknownFields);
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "text");
            object.putObject("addedLaterToo").putArray("list").add(1.5).addNull();
        }
    }

    private static void keepOnly(Set<String> paths, String prefix, JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.retain(object.propertyNames().stream()
                        .filter(name -> paths.contains(prefix + name))
                        .toList());
                object.forEachEntry((name, value) -> keepOnly(paths, prefix + name + ".", value));
            }
            case ArrayNode array -> array.forEach(item -> keepOnly(paths, prefix.replaceFirst("\\.$", "[]."), item));
            default -> {}
        }
    }
}
