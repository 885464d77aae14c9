/**
 * The saga, told by tests: {@code dsl} is the language, {@code paths} has one class for each way an order can go.
 *
 * <p>Each test drives the whole shop through bff-web and checks statuses, money, stock, mails and the exact events on
 * Kafka; from these it draws the sequence diagrams in docs/saga.
 */
package dev.sagashop.saga;
