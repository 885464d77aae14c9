/**
 * The shop in containers, through what happens to containers: restarts, passwords that are wrong, a broker that comes
 * late, a full disk. {@code ./shop test --compose} runs these tests; they need Docker and take minutes.
 */
package dev.sagashop.saga.compose;
