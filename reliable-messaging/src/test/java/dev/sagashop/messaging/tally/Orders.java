package dev.sagashop.messaging.tally;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.events.data.ShippingAddress;
import java.util.List;
import java.util.UUID;

/** Orders to send. */
public final class Orders {

    private static final ShippingAddress ADDRESS =
            new ShippingAddress("Ada Lovelace", "Hauptstrasse 1", "Berlin", "10115", "DE");

    private Orders() {}

    public static OrderPlaced placedBy(String customerId) {
        var line = new OrderLine("COF-ETH-250", "Ethiopia Yirgacheffe", 2, Money.euros(1290));
        return new OrderPlaced(UUID.randomUUID(), customerId, List.of(line), line.cost(), "pm_card_visa", ADDRESS);
    }

    public static OrderPlaced placed() {
        return placedBy("ada");
    }
}
