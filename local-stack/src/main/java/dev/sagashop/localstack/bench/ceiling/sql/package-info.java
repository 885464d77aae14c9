/** The SQL of an order, as the services say it, on databases of its own with the services' schemas. */
@NullMarked
package dev.sagashop.localstack.bench.ceiling.sql;

import org.jspecify.annotations.NullMarked;
