/** What a mail looks like: Mustache templates under {@code templates/mail}, as HTML and as plain text. */
@NullMarked
package dev.sagashop.notification.rendering;

import org.jspecify.annotations.NullMarked;
