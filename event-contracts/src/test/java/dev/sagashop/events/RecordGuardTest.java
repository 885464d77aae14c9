package dev.sagashop.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import dev.sagashop.events.data.Shortage;
import dev.sagashop.events.data.SkuQuantity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that exists is valid: nobody downstream checks it again. */
class RecordGuardTest {

    /** Added after version 1 began: null is what a reader finds in an older event. */
    private static final Set<String> MAY_BE_ABSENT = Stream.of(EventType.values())
            .flatMap(type -> Field.ofSchema(type).stream()
                    .filter(field -> !field.required())
                    .map(field -> key(type.eventClass(), field.path())))
            .collect(Collectors.toSet());

    @ParameterizedTest
    @MethodSource("oneOfEachRecord")
    void noComponentThatEveryProducerWritesMayBeNull(Record valid) throws ReflectiveOperationException {
        RecordComponent[] components = valid.getClass().getRecordComponents();
        for (int index = 0; index < components.length; index++) {
            if (!components[index].getType().isPrimitive() && !mayBeAbsent(components[index])) {
                Object[] values = valuesOf(valid);
                values[index] = null;
                assertThatExceptionOfType(InvocationTargetException.class)
                        .as(components[index].getName())
                        .isThrownBy(() -> construct(valid.getClass(), values))
                        .withCauseInstanceOf(NullPointerException.class);
            }
        }
    }

    @Test
    void aListThatChangesLaterDoesNotChangeTheEvent() {
        List<SkuQuantity> lines = new ArrayList<>(List.of(new SkuQuantity("COF-ETH-250", 2)));
        StockReserved reserved = new StockReserved(UUID.randomUUID(), lines);

        lines.clear();

        assertThat(reserved.lines()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reserved.lines().clear());
    }

    @Test
    void aListWithAHoleIsRefused() {
        List<SkuQuantity> lines = new ArrayList<>();
        lines.add(null);

        assertThatNullPointerException().isThrownBy(() -> new StockReserved(UUID.randomUUID(), lines));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void fewerThanOnePieceIsNoQuantity(int quantity) {
        Money price = Money.euros(1290);

        assertThatIllegalArgumentException().isThrownBy(() -> new SkuQuantity("COF-ETH-250", quantity));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderLine("COF-ETH-250", "Coffee", quantity, price));
    }

    @Test
    void aShortageIsOneOnlyIfMoreIsAskedForThanThereIs() {
        assertThat(new Shortage("COF-ETH-250", 1, 0).available()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Shortage("COF-ETH-250", 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shortage("COF-ETH-250", 1, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "de", "DEU", "D1", "Germany"})
    void aCountryIsTwoCapitalLetters(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShippingAddress("Ada Lovelace", "Torstraße 49", "Berlin", "10119", country));
    }

    @Test
    void aProductsVersionIsNeverNegative() {
        Money price = Money.euros(1290);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductChanged("COF-ETH-250", "Coffee", "Good.", "Coffee", price, -1));
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return MAY_BE_ABSENT.contains(key(component.getDeclaringRecord(), component.getName()));
    }

    /** A field of an event by both their names; a field of one of its parts by its own. */
    private static String key(Class<?> record, String path) {
        boolean ofEvent = Event.class.isAssignableFrom(record) && !path.contains(".");
        return (ofEvent ? record.getSimpleName() : "part") + path.substring(path.lastIndexOf('.') + 1);
    }

    private static Stream<Object> oneOfEachRecord() {
        return Stream.of(EventType.values())
                .map(EventStory::eventOf)
                .flatMap(RecordGuardTest::withPartsOf)
                .distinct();
    }

    private static Stream<Object> withPartsOf(Object value) {
        return switch (value) {
            case Record parent ->
                Stream.concat(Stream.of(parent), Stream.of(valuesOf(parent)).flatMap(RecordGuardTest::withPartsOf));
            case Collection<?> items -> items.stream().flatMap(RecordGuardTest::withPartsOf);
            default -> Stream.of();
        };
    }

    private static Object[] valuesOf(Record valid) {
        return Stream.of(valid.getClass().getRecordComponents())
                .map(component -> valueOf(component, valid))
                .toArray();
    }

    private static Object valueOf(RecordComponent component, Record valid) {
        try {
            return component.getAccessor().invoke(valid);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void construct(Class<?> type, Object[] values) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        assertThat(type.getDeclaredConstructor(types).newInstance(values)).isNotNull();
    }
}
