package dev.sagashop.localstack.demo;

/**
 * What came of a path.
 *
 * @param path which one
 * @param actual the end it came to, in words
 * @param asExpected whether that is the one it must come to
 */
record PathResult(SagaPath path, String actual, boolean asExpected) {}
