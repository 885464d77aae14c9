package dev.sagashop.inventory.api;

/** What the path names does not exist. */
class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
        super(message);
    }
}
