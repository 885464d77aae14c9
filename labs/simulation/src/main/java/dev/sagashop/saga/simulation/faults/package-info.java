/** What goes wrong, and how often. */
package dev.sagashop.saga.simulation.faults;
