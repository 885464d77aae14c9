/** The messages of an order, as the services send and read them, on topics of their own. */
@NullMarked
package dev.sagashop.localstack.bench.ceiling.kafka;

import org.jspecify.annotations.NullMarked;
