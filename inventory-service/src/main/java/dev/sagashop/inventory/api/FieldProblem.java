package dev.sagashop.inventory.api;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code quantity}
 * @param message what it should be
 */
record FieldProblem(String field, String message) {}
