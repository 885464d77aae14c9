/**
 * The whole shop on one machine without Docker: a real broker, a real database, a mail sink and all six services.
 * {@link dev.sagashop.localstack.LocalStack} starts it for people (through {@code ./shop}) and for tests alike.
 */
@NullMarked
package dev.sagashop.localstack;

import org.jspecify.annotations.NullMarked;
