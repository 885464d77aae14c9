/** The page on which a person reads the mails that the shop has sent. */
@NullMarked
package dev.sagashop.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
