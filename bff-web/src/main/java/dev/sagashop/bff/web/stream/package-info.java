/** An order's saga as it happens, as server-sent events: all of it, each event once, causes first, until its end. */
@NullMarked
package dev.sagashop.bff.web.stream;

import org.jspecify.annotations.NullMarked;
