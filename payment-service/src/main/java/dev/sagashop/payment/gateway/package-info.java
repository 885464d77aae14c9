/**
 * Asking the payment gateway: after the commit that wants something of it, outside any transaction, with a key that
 * makes asking again safe; and recording what it answers, several answers in one transaction.
 */
@NullMarked
package dev.sagashop.payment.gateway;

import org.jspecify.annotations.NullMarked;
