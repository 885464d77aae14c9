/** What the shop's processes, its broker and its database did meanwhile. */
@NullMarked
package dev.sagashop.localstack.bench.measure;

import org.jspecify.annotations.NullMarked;
