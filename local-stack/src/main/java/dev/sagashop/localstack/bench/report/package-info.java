/** What a benchmark has found, as files: JSON for programs, one page with plots for people, and the text. */
@NullMarked
package dev.sagashop.localstack.bench.report;

import org.jspecify.annotations.NullMarked;
