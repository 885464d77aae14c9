/**
 * Places in a service at which it can be made to die as by {@code kill -9}: an auto-configuration that is on no service's
 * class path unless a test or {@code ./shop chaos} puts it there, and that does nothing unless it is told a directory.
 * A file {@code <point>.armed} in that directory, with a number n in it, kills the process the n-th time that it gets
 * there; the file is then called {@code <point>.fired}, so that the process started next goes on. A file
 * {@code <point>.error-armed} lets the thread that gets there meet an {@link java.lang.Error} instead.
 *
 * <p>Two more files hold milliseconds, and act for as long as they are there: {@code gateway.latency}, by which each answer
 * of the payment gateway comes later, and {@code clock.offset}, by which the service's clock is fast (or slow, if negative).
 */
@NullMarked
package dev.sagashop.crashpoints;

import org.jspecify.annotations.NullMarked;
