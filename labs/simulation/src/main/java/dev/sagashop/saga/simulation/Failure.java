package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.invariants.Breach;

/** A run in which something does not hold. */
record Failure(RunPlan plan, Breach breach) {}
