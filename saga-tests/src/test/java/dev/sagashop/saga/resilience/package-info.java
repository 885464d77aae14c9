/** Both BFFs while a service is down, or slow: they answer in time, and say what is missing. */
package dev.sagashop.saga.resilience;
