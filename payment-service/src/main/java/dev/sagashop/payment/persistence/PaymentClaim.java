package dev.sagashop.payment.persistence;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to make a payment's pending call, which an instance has until a time. It lies in the row's next attempt, so
 * that whoever takes the call over takes the claim away.
 *
 * @param orderId whose payment it is
 * @param until when it ends, as the row says if nobody has taken it or made it needless
 * @param neverAsked whether the claimant knows for certain that the gateway has not been asked to authorize the payment
 */
public record PaymentClaim(UUID orderId, Instant until, boolean neverAsked) {}
