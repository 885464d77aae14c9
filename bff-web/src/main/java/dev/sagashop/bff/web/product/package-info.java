/** The catalogue, for browsing. */
@NullMarked
package dev.sagashop.bff.web.product;

import org.jspecify.annotations.NullMarked;
