/** Money as a browser's code reads it: an exact decimal and a currency. */
@NullMarked
package dev.sagashop.bff.web.money;

import org.jspecify.annotations.NullMarked;
