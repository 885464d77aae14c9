package dev.sagashop.localstack;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;

/** Where the shop's broker and database come from. */
public sealed interface Servers {

    /** Embedded ones, started in the shop's directory and at its ports, and stopped with it. */
    record Own() implements Servers {}

    /** Ones that run already, and still do when the shop has closed. */
    record Given(Broker broker, Database database) implements Servers {}
}
