/** Picks what happens next, from a seed. */
package dev.sagashop.saga.simulation.schedule;
