package dev.sagashop.payment.gateway;

import dev.sagashop.payment.decision.GatewayAnswer;
import java.util.UUID;

/** What was asked, and what the gateway said; {@link GatewayAnswer.StillProcessing} also if it could not be asked. */
record AnsweredCall(GatewayCall call, GatewayAnswer answer) {

    UUID orderId() {
        return call.payment().orderId();
    }
}
