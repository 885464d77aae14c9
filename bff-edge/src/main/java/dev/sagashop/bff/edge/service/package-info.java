/** The services behind, as HTTP interfaces. Every call is guarded: a time limit, a breaker, a bulkhead; reads are retried. */
@NullMarked
package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.NullMarked;
