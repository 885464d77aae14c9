/**
 * What a shop promises to those who call its BFFs, over HTTP alone: so it can be asked of any shop that runs, in
 * containers or without, as well as of the tests' own. {@code ./shop test --against http://localhost:8080} does.
 */
package dev.sagashop.saga.acceptance;
