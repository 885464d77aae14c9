/** Requests that leave when they are due, whatever the answers do. */
@NullMarked
package dev.sagashop.localstack.bench.load;

import org.jspecify.annotations.NullMarked;
