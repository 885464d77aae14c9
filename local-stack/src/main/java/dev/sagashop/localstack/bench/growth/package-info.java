/** Whether an order costs more, or takes longer, the more orders there are already and the more instances share the work. */
@NullMarked
package dev.sagashop.localstack.bench.growth;

import org.jspecify.annotations.NullMarked;
