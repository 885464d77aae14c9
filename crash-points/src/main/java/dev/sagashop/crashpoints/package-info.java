/**
 * Places in a service at which it can be made to die as by {@code kill -9}: an auto-configuration that is on no service's
 * class path unless a test or {@code ./shop chaos} puts it there, and that does nothing unless it is told a directory.
 * A file {@code <point>.armed} in that directory, with a number n in it, kills the process the n-th time that it gets
 * there; the file is then called {@code <point>.fired}, so that the process started next goes on.
 */
@NullMarked
package dev.sagashop.crashpoints;

import org.jspecify.annotations.NullMarked;
