/** What faces the outside: the bound on request bodies, the security headers, the container's own error answers. */
@NullMarked
package dev.sagashop.bff.edge.http;

import org.jspecify.annotations.NullMarked;
