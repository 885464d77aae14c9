/**
 * The payment service: it holds, takes and gives back the money of orders, through a payment gateway. What is wanted is
 * recorded with the event that wants it; the gateway is asked afterwards, outside any transaction, and its answer is
 * recorded together with the event that tells of it.
 */
@NullMarked
package dev.sagashop.payment;

import org.jspecify.annotations.NullMarked;
