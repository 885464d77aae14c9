/**
 * What this machine can do at all: the same SQL and the same messages as an order causes, from bare loops that know no
 * Spring, no JSON and no decisions. A shop's throughput is told as a share of it.
 */
@NullMarked
package dev.sagashop.localstack.bench.ceiling;

import org.jspecify.annotations.NullMarked;
