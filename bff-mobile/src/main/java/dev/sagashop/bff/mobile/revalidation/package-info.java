/** What saves a phone bytes whatever it asks for: an answer that it has already is not sent again, others are compressed. */
@NullMarked
package dev.sagashop.bff.mobile.revalidation;

import org.jspecify.annotations.NullMarked;
