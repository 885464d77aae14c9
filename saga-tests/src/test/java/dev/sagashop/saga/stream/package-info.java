/** The stream of an order's events, as a client over the network receives it. */
package dev.sagashop.saga.stream;
