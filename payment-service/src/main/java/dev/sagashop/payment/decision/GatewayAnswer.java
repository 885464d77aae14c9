package dev.sagashop.payment.decision;

import dev.sagashop.events.data.DeclineReason;

/** What the gateway says. A refusal is an answer as well; a gateway that cannot be asked is an exception. */
public sealed interface GatewayAnswer {

    /** What it can say when asked to {@link Operation#AUTHORIZE}. */
    sealed interface ToAuthorize extends GatewayAnswer permits Authorized, Declined, StillProcessing {}

    /** What it can say when asked to {@link Operation#CAPTURE}. */
    sealed interface ToCapture extends GatewayAnswer permits Captured, CaptureRefused, StillProcessing {}

    /** What it can say when asked to {@link Operation#VOID}. */
    sealed interface ToVoid extends GatewayAnswer permits Voided, StillProcessing {}

    /** What it can say when asked to {@link Operation#REFUND}. */
    sealed interface ToRefund extends GatewayAnswer permits Refunded, StillProcessing {}

    /** The amount is held. @param authorizationId how the gateway names the authorization */
    record Authorized(String authorizationId) implements ToAuthorize {}

    /** The amount is not held. @param reason why */
    record Declined(DeclineReason reason) implements ToAuthorize {}

    /** The money is taken. */
    record Captured() implements ToCapture {}

    /** The money cannot be taken; it is still held. @param reason for people to read */
    record CaptureRefused(String reason) implements ToCapture {}

    /** The amount is no longer held. */
    record Voided() implements ToVoid {}

    /** The money went back. */
    record Refunded() implements ToRefund {}

    /** The outcome is not known yet: ask again later, with the same key. */
    record StillProcessing() implements ToAuthorize, ToCapture, ToVoid, ToRefund {}
}
