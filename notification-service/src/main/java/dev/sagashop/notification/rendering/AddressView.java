package dev.sagashop.notification.rendering;

import dev.sagashop.events.data.ShippingAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An address, line by line as on a parcel. */
final class AddressView {

    private AddressView() {}

    static List<String> of(ShippingAddress address, Locale locale) {
        String country = Locale.of("", address.country()).getDisplayCountry(locale);
        return Stream.of(address.name(), address.street(), address.postalCode() + " " + address.city(), country)
                .map(PlainText::oneLine)
                .toList();
    }
}
