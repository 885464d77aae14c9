package dev.sagashop.payment.gateway.simulator;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The payment methods that the simulator knows, as card processors' test tokens are named. */
enum TestCard {
    /** Succeeds. */
    VISA("pm_card_visa"),
    /** Is declined without a reason. */
    CHARGE_DECLINED("pm_card_chargeDeclined"),
    /** Is declined for lack of funds. */
    INSUFFICIENT_FUNDS("pm_card_insufficientFunds"),
    /** Can be authorized and cannot be captured. */
    CAPTURE_FAILS("pm_card_captureFails"),
    /** Is authorized late. */
    SLOW("pm_card_slow"),
    /** Fails once, then succeeds. */
    FLAKY("pm_card_flaky");

    private static final Map<String, TestCard> BY_TOKEN =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(card -> card.token, card -> card));

    private final String token;

    TestCard(String token) {
        this.token = token;
    }

    /** A card that no issuer knows is declined. */
    static TestCard of(String token) {
        return BY_TOKEN.getOrDefault(token, CHARGE_DECLINED);
    }
}
