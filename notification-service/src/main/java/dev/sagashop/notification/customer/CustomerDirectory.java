package dev.sagashop.notification.customer;

/** Knows where a customer reads mail. */
public interface CustomerDirectory {

    String mailAddressOf(String customerId);
}
