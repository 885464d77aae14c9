package dev.sagashop.order.api;

/**
 * How long a page may be.
 *
 * @param value entries, 1 to 100
 */
record PageLimit(int value) {

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is no number within the bounds */
    public static PageLimit valueOf(String text) {
        int value = Integer.parseInt(text);
        if (value < 1 || value > 100) {
            throw new IllegalArgumentException("must be between 1 and 100");
        }
        return new PageLimit(value);
    }
}
