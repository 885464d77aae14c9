/** Dead letters of the whole shop: what a service could not process comes back and the saga ends as it should. */
package dev.sagashop.saga.deadletters;
