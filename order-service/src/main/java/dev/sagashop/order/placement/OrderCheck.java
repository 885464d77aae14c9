package dev.sagashop.order.placement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks what a single field's bounds cannot tell: whether a well-formed order makes sense. */
final class OrderCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private OrderCheck() {}

    /** @param knownSkus those of the order's SKUs that the catalogue has */
    static List<Violation> violations(NewOrder order, Set<String> knownSkus, Set<String> paymentMethods) {
        List<Violation> violations = violationsOfLines(order.skus(), knownSkus);
        if (!paymentMethods.contains(order.paymentMethod())) {
            violations.add(new Violation("paymentMethod", "is unknown"));
        }
        if (!COUNTRIES.contains(order.shippingAddress().country())) {
            violations.add(new Violation("shippingAddress.country", "must be an ISO 3166-1 alpha-2 code"));
        }
        return violations;
    }

    private static List<Violation> violationsOfLines(List<String> skus, Set<String> knownSkus) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < skus.size(); i++) {
            String field = "lines[" + i + "].sku";
            if (!knownSkus.contains(skus.get(i))) {
                violations.add(new Violation(field, "is unknown"));
            } else if (!seen.add(skus.get(i))) {
                violations.add(new Violation(field, "is in an earlier line already"));
            }
        }
        return violations;
    }
}
