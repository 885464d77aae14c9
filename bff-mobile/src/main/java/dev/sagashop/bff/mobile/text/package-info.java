/** Figures and names as a person reads them, in English. */
@NullMarked
package dev.sagashop.bff.mobile.text;

import org.jspecify.annotations.NullMarked;
