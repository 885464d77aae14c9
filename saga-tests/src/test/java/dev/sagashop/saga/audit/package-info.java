/** The shop looked at as its operators look at it: the audit of all orders, and the sagas that are stuck. */
package dev.sagashop.saga.audit;
