/** The W3C trace context of a request, passed on to every service that is asked on its behalf. */
@NullMarked
package dev.sagashop.bff.edge.trace;

import org.jspecify.annotations.NullMarked;
