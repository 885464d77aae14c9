/** Orders followed to their outcome by the events that tell it. */
@NullMarked
package dev.sagashop.localstack.bench.follow;

import org.jspecify.annotations.NullMarked;
