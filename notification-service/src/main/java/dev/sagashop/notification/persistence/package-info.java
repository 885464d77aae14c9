/** The table of mails. It is a work queue of several instances, so it is claimed and recorded in sets, in SQL. */
@NullMarked
package dev.sagashop.notification.persistence;

import org.jspecify.annotations.NullMarked;
