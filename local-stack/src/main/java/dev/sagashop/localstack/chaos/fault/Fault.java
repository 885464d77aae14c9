package dev.sagashop.localstack.chaos.fault;

import dev.sagashop.localstack.chaos.shop.ChaosShop;

/** Something that goes wrong and is over after a while; it says what it is with {@code toString()}. */
public sealed interface Fault permits Crash, LinkFault, ProcessFault, ServerFault, SecondInstance {

    /** What it counts as in the report. */
    String kind();

    /** What it hits, of which no two faults may do so at the same time. */
    Object target();

    /**
     * Lets it happen; returns when it is over and all that it hit is healthy again.
     *
     * @throws dev.sagashop.localstack.chaos.ChaosException if something does not come back
     */
    void inflict(ChaosShop shop) throws InterruptedException;
}
