/** Long lists, page by page. */
@NullMarked
package dev.sagashop.bff.mobile.paging;

import org.jspecify.annotations.NullMarked;
