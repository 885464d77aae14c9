/**
 * What every back end for a frontend does alike, so that each of them holds nothing but its client's shape. Towards
 * clients: who asks, what is malformed or too large, how an error is told. Towards the services: guarded calls, in
 * bounded time, that say what is missing. Knows no route and no view.
 */
@NullMarked
package dev.sagashop.bff.edge;

import org.jspecify.annotations.NullMarked;
