package dev.sagashop.messaging.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sagashop.events.EventType;
import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.fixtures.TestOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final String PRODUCT = """
            {"sku": "COF-ETH-250", "name": "Coffee", "price": {"minorUnits": 1290, "currency": "EUR"}, "version": 1}""";

    private final EventCodec codec = new EventCodec();

    @Test
    void whatIsWrittenIsRead() {
        OrderPlaced placed = TestOrder.ofCoffee().placed();

        assertThat(codec.read(EventType.ORDER_PLACED, codec.write(placed))).isEqualTo(placed);
    }

    @Test
    void fieldsFromTheFutureArePassedOver() {
        assertThat(read(PRODUCT.replace("{\"sku\"", "{\"colour\": {\"r\": 1}, \"sku\"")))
                .isEqualTo(read(PRODUCT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sku\"", "\"name\"", "\"price\"", "\"minorUnits\"", "\"currency\"", "\"version\""})
    void aMissingFieldIsAnErrorAndNeverAZero(String field) {
        String without = PRODUCT.replace(field, "\"other\"");

        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> read(without));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "true", "null"})
    void aNumberThatIsNoIntegerIsAnErrorAndNeverRounded(String version) {
        String other = PRODUCT.replace("\"version\": 1", "\"version\": " + version);

        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> read(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"text\"", "7"})
    void whatIsNoSuchEventIsMalformed(String json) {
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> read(json));
    }

    private Object read(String json) {
        return codec.read(EventType.PRODUCT_CHANGED, json.getBytes(StandardCharsets.UTF_8));
    }
}
