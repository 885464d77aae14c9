/** What must hold, whatever went wrong before. */
package dev.sagashop.saga.simulation.invariants;
