/** What a service says when it cannot start: one clear line for whoever runs it, instead of a stack trace. */
@NullMarked
package dev.sagashop.messaging.startup;

import org.jspecify.annotations.NullMarked;
