package dev.sagashop.testing;

/**
 * A database that was created for a test, and how its owner connects.
 *
 * @param jdbcUrl where it is
 * @param username its owner
 * @param password the owner's
 */
public record TestDatabase(String jdbcUrl, String username, String password) {}
