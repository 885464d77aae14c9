package dev.sagashop.chaos.shop;

import dev.sagashop.localstack.Part;
import java.util.List;
import java.util.Locale;

/** Where a service can be made to die, as module crash-points has it, and which services get there. */
public enum CrashPoint {
    MID_TRANSACTION(Part.coreServices()),
    BEFORE_COMMIT(Part.coreServices()),
    AFTER_COMMIT(Part.coreServices()),
    AFTER_PUBLISH(Part.coreServices()),
    BEFORE_OFFSET_COMMIT(Part.coreServices()),
    AFTER_GATEWAY_ANSWER(List.of(Part.PAYMENT_SERVICE)),
    AFTER_MAIL_SENT(List.of(Part.NOTIFICATION_SERVICE));

    private final List<Part> services;

    CrashPoint(List<Part> services) {
        this.services = services;
    }

    /** The services that have it. */
    public List<Part> services() {
        return services;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
