/**
 * Services as Spring contexts in this JVM. Libraries are loaded once for all of them, yet each service sees only its
 * own class path, so configuration, migrations and auto-configuration are what they are in a JVM of its own.
 */
@NullMarked
package dev.sagashop.localstack.context;

import org.jspecify.annotations.NullMarked;
