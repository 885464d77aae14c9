package dev.sagashop.order.decision;

/** What this service knows of the order that an event is about. */
public sealed interface OrderState permits Order, UnknownOrder {}
