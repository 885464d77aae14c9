/** What the two BFFs make of the same things. */
package dev.sagashop.saga.bff;
