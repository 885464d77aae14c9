package dev.sagashop.payment.gateway;

import dev.sagashop.payment.persistence.PaymentClaim;
import dev.sagashop.payment.persistence.PaymentClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps this instance's claims on the calls that wait in its queue, so that no other takes them, and finds out which of
 * them nobody wants any more. A call that is made soon after it was handed over costs nothing of all this.
 *
 * <p>One thread renews claims and begins calls: what is noted as never asked is not being asked meanwhile.
 */
@Component
class GatewayClaims {

    private final GatewayQueue queue;
    private final PaymentClaims claims;
    private final GatewaySchedule schedule;

    GatewayClaims(GatewayQueue queue, PaymentClaims claims, GatewaySchedule schedule) {
        this.queue = queue;
        this.claims = claims;
        this.schedule = schedule;
    }

    /** Renews the claims that have become old, and drops the calls on which there is none any more, or none for certain. */
    void renew() {
        Instant now = schedule.now();
        List<GatewayCall> before = queue.waiting(call -> schedule.isOld(call, now));
        if (before.isEmpty()) {
            return;
        }
        Instant until = schedule.afterHandOver(now);
        List<GatewayCall> kept =
                before.stream().map(call -> call.waitingUntil(until)).toList();
        queue.replace(kept); // first: what is handed over anew during the renewal is newer
        Set<UUID> held = Set.of();
        try {
            held = claims.keep(claimed(before), until);
        } finally { // a claim that could not be renewed is none: the call is resumed from the table
            queue.drop(notIn(held, kept));
        }
    }

    /** Notes that these calls begin, as far as the table has to know, and tells which of them are still wanted. */
    List<GatewayCall> begin(List<GatewayCall> taken) {
        Instant now = schedule.now();
        List<GatewayCall> waited =
                taken.stream().filter(call -> schedule.hasWaited(call, now)).toList();
        if (waited.isEmpty()) {
            return taken;
        }
        Set<UUID> held = claims.begin(claimed(waited), schedule.afterHandOver(now));
        List<GatewayCall> unwanted = notIn(held, waited);
        queue.drop(unwanted);
        List<GatewayCall> wanted = new ArrayList<>(taken);
        wanted.removeAll(unwanted);
        return wanted;
    }

    private static List<GatewayCall> notIn(Set<UUID> held, List<GatewayCall> calls) {
        return calls.stream()
                .filter(call -> !held.contains(call.payment().orderId()))
                .toList();
    }

    private static List<PaymentClaim> claimed(List<GatewayCall> calls) {
        return calls.stream()
                .map(call -> new PaymentClaim(call.payment().orderId(), call.claimedUntil(), call.neverAsked()))
                .toList();
    }
}
