package dev.sagashop.testing;

import dev.sagashop.infrastructure.Broker;
import dev.sagashop.infrastructure.Database;

/** One broker and one database for all tests of a JVM, each started when it is first asked for; both go with the JVM. */
public sealed interface TestStack permits EmbeddedStack, ContainerStack {

    Broker broker();

    Database database();
}
