/**
 * Services in JVMs of their own, as in production: started, watched, started again after a crash, and gone when the
 * launcher is.
 */
@NullMarked
package dev.sagashop.localstack.process;

import org.jspecify.annotations.NullMarked;
