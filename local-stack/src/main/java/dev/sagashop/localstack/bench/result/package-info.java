/** What a benchmark has found, as plain records: the text, the JSON and the page are made of these. */
@NullMarked
package dev.sagashop.localstack.bench.result;

import org.jspecify.annotations.NullMarked;
