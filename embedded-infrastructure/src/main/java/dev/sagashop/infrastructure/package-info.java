/**
 * Real servers without Docker: a Kafka broker and an SMTP sink in this JVM, and PostgreSQL as processes of its own,
 * all from jars. The local stack runs the shop on them and the tests of every module may use the same ones, so that what
 * is tested is what runs. Every server listens on the loopback address alone.
 */
@NullMarked
package dev.sagashop.infrastructure;

import org.jspecify.annotations.NullMarked;
