/**
 * The startup lab: starts each service on its own, from its jars and from its AOT cache, and the whole shop both ways,
 * again and again, and tells how long that takes until they are healthy and until they have done something, and how much
 * CPU and memory it costs.
 */
@NullMarked
package dev.sagashop.localstack.bench.startup;

import org.jspecify.annotations.NullMarked;
