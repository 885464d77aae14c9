/** Which event means a mail, and what an attempt at sending it comes to. Pure: no Spring, no clock, no I/O. */
@NullMarked
package dev.sagashop.notification.decision;

import org.jspecify.annotations.NullMarked;
