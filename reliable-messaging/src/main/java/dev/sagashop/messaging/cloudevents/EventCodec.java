package dev.sagashop.messaging.cloudevents;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Event data as JSON. Its settings are part of the contract, so it does not take the application's mapper. */
public final class EventCodec {

    /** Fields from the future are passed over; one that is missing or of another type is an error, never a guess. */
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    public byte[] write(Event event) {
        return mapper.writeValueAsBytes(event);
    }

    /** @throws MalformedEventException if the data is not such an event */
    public Event read(EventType type, byte[] data) {
        try {
            @Nullable Event event = mapper.readValue(data, type.eventClass());
            if (event == null) {
                throw new MalformedEventException(type.displayName() + " cannot be read: it is null");
            }
            return event;
        } catch (JacksonException e) {
            throw new MalformedEventException(type.displayName() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
