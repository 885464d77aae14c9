/** What the other services may ask over HTTP: the mails of an order. */
@NullMarked
package dev.sagashop.notification.api;

import org.jspecify.annotations.NullMarked;
