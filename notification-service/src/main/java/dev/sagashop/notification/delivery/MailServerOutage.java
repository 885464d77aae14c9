package dev.sagashop.notification.delivery;

import dev.sagashop.notification.decision.RetryBounds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the mail server is away, as this instance found it. While it is, mails wait in the table, and one batch at a
 * time tries whether the server is back; when it is, everything that waits is due.
 */
@Component
class MailServerOutage implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(MailServerOutage.class);

    private final RetryBounds bounds;
    private int failures;
    private Instant nextProbe = Instant.MIN;

    MailServerOutage(MailProperties properties) {
        this.bounds = properties.retry();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sagashop.mail.server.away", this, outage -> outage.isOn() ? 1 : 0)
                .description("1 while this instance finds the mail server away, and mails wait; else 0")
                .register(registry);
    }

    synchronized boolean isOn() {
        return failures > 0;
    }

    /** Whether a batch may be sent now: always while there is no outage, and else when its turn has come. */
    synchronized boolean allowsBatch(Instant now) {
        return failures == 0 || !now.isBefore(nextProbe);
    }

    /** A batch is on its way to see whether the server is back: no other need go before that is known. */
    synchronized void probing(Instant now) {
        nextProbe = now.plus(bounds.probePauseAfter(failures + 1));
    }

    synchronized void unreachable(Instant now) {
        if (failures++ == 0) {
            log.warn("The mail server is away: mails wait in the table until it is back");
        }
        nextProbe = now.plus(bounds.probePauseAfter(failures));
    }

    synchronized void over() {
        if (failures > 0) {
            log.info("The mail server is back");
        }
        failures = 0;
    }
}
