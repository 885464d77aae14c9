/** All that a phone shows when the app is opened, in one round trip. */
@NullMarked
package dev.sagashop.bff.mobile.home;

import org.jspecify.annotations.NullMarked;
