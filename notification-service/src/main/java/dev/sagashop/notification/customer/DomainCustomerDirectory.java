package dev.sagashop.notification.customer;

import org.springframework.stereotype.Component;

/** Until customers sign in and tell their address: everybody has a mailbox of one domain, named for the customer id. */
@Component
class DomainCustomerDirectory implements CustomerDirectory {

    private final CustomerProperties properties;

    DomainCustomerDirectory(CustomerProperties properties) {
        this.properties = properties;
    }

    @Override
    public String mailAddressOf(String customerId) {
        return customerId + '@' + properties.mailDomain();
    }
}
