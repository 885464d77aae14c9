/** Every error is an RFC 9457 problem that names what is wrong and nothing of the inside. */
@NullMarked
package dev.sagashop.bff.edge.problem;

import org.jspecify.annotations.NullMarked;
