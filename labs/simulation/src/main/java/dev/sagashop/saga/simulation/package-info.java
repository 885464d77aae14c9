/**
 * The saga, simulated: all services' real decisions, wired as their application.yml says, between simulated topics,
 * databases and gateways in which everything goes wrong that can. One seed is one run, and the same run every time.
 *
 * <p>{@code SimulationTest} tells what it proves, {@code BrokenShopsTest} that it would notice. {@code ./shop simulate}
 * plays as many as wanted.
 */
package dev.sagashop.saga.simulation;
