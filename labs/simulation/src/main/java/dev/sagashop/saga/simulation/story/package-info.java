/** What happened in a run: counted always, and told as a sequence diagram when a run is replayed. */
package dev.sagashop.saga.simulation.story;
