package dev.sagashop.bff.edge.customer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who a request comes from; empty if it does not say so in a way that can be believed. */
interface CustomerIdentification {

    Optional<CustomerId> identify(HttpServletRequest request);
}
