package dev.sagashop.bff.edge.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param field a path into the body such as {@code lines[0].quantity}, or the name of a parameter or header
 * @param message continues the sentence that the field begins, such as "must be a number"
 */
record FieldError(String field, String message) {}
