/**
 * What the build put together for running: the services' own jars, the libraries of all of them once, and which of
 * these each service has on its class path.
 */
@NullMarked
package dev.sagashop.localstack.layout;

import org.jspecify.annotations.NullMarked;
