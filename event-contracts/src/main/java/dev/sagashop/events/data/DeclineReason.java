package dev.sagashop.events.data;

/** Why a payment was declined. */
public enum DeclineReason {
    /** The issuer said no and gave no reason. */
    CARD_DECLINED,
    /** The account does not cover the amount. */
    INSUFFICIENT_FUNDS
}
