package dev.sagashop.order.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the shop is audited.
 *
 * @param cron when a reconciliation begins by itself, in UTC; {@code -} for never
 * @param windowSize orders of a window, 1 or more; an answer of 500 orders is a message of some 100 KB
 * @param windowLimit how many orders an answer may tell of, at least the window's size: orders are placed meanwhile
 * @param settleTime how long nothing may have happened to an order before it is judged, unless a request says otherwise
 * @param giveUpAfter without an answer for so long, a reconciliation has failed
 * @param scanInterval the pause between two looks whether one has
 * @param maxListedBreaches breaches that a report names, 0 or more; all are counted
 * @param keep reports that are kept, 1 or more
 */
@ConfigurationProperties("sagashop.reconciliation")
public record ReconciliationProperties(
        String cron,
        int windowSize,
        int windowLimit,
        Duration settleTime,
        Duration giveUpAfter,
        Duration scanInterval,
        int maxListedBreaches,
        int keep) {

    /** @throws IllegalArgumentException if the limit of a window is below its size, or a number below its bound */
    public ReconciliationProperties {
        if (windowSize < 1 || windowLimit < windowSize || maxListedBreaches < 0 || keep < 1) {
            throw new IllegalArgumentException(
                    "sagashop.reconciliation: window-size and keep must be at least 1, window-limit at least window-size,"
                            + " max-listed-breaches at least 0");
        }
    }
}
