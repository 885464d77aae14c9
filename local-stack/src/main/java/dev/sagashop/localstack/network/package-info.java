/**
 * The network of a shop, to make trouble on: a TCP proxy in front of a service, a broker or a database. Nothing that
 * {@code ./shop up} starts goes through it; tests and {@code ./shop chaos} put it in between.
 */
@NullMarked
package dev.sagashop.localstack.network;

import org.jspecify.annotations.NullMarked;
