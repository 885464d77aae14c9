/** What a client may say about the page that it wants. */
@NullMarked
package dev.sagashop.bff.edge.paging;

import org.jspecify.annotations.NullMarked;
