package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;

/** Something that goes wrong and is over after a while; it says what it is with {@code toString()}. */
public sealed interface Fault
        permits BrokerFault,
                ClockSkew,
                Crash,
                DatabaseFault,
                LinkFault,
                MailOutage,
                MissingTopic,
                PoisonedTable,
                ProcessFault,
                ReadOnlyDatabase,
                SecondInstance,
                SlowGateway,
                ThreadError {

    /** What it counts as in the report. */
    String kind();

    /** What it hits, of which no two faults may do so at the same time. */
    Object target();

    /**
     * Lets it happen; returns when it is over and all that it hit is healthy again.
     *
     * @param crowd who orders meanwhile, and may be told to rush
     * @throws dev.sagashop.chaos.ChaosException if something does not come back
     */
    void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException;
}
