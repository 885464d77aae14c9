package dev.sagashop.order.api;

/**
 * What a client looks for.
 *
 * @param value at most 100 characters; empty for anything
 */
record SearchText(String value) {

    private static final int MAX_CHARACTERS = 100;

    /** Spring reads the parameter with it. @throws IllegalArgumentException if it is too long */
    public static SearchText valueOf(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("must have at most 100 characters");
        }
        // PostgreSQL's texts hold any character but this one.
        return new SearchText(text.replace('\0', '\uFFFD'));
    }
}
