/** Decisions that are wrong in ways that one reads over, to see that the simulation finds them. */
package dev.sagashop.saga.simulation.broken;
