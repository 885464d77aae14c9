package dev.sagashop.messaging.tally;

import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.data.Money;
import dev.sagashop.messaging.cloudevents.Cause;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.cloudevents.Envelopes;
import java.time.Clock;

/** Changes of a product: events that carry a number, so that a test sees their order. */
public final class Products {

    private static final Envelopes ENVELOPES = new Envelopes("tally-service", Clock.systemUTC());

    private Products() {}

    public static Envelope<?> changed(String sku, long version) {
        var event = new ProductChanged(sku, "A product", "For a test.", "Test", Money.euros(100), version);
        return ENVELOPES.envelope(event, Cause.ofCommand(sku, "version-" + version, sku, null));
    }
}
