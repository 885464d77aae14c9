package dev.sagashop.notification.customer;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is known of customers.
 *
 * @param mailDomain the domain of all customers' mailboxes
 */
@ConfigurationProperties("sagashop.customers")
record CustomerProperties(String mailDomain) {}
