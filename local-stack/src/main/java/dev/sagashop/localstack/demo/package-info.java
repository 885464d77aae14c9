/** One order per saga path, placed through the BFFs as a customer would, and what came of each. */
@NullMarked
package dev.sagashop.localstack.demo;

import org.jspecify.annotations.NullMarked;
