package dev.sagashop.saga.simulation.world;

/** A consumer group's place on one partition: who reads it, from where, and what of it the broker knows. */
final class PartitionState {

    private int owner;
    private int generation;
    private int committed;
    private int position;

    int owner() {
        return owner;
    }

    int generation() {
        return generation;
    }

    int committed() {
        return committed;
    }

    int position() {
        return position;
    }

    int next() {
        return position++;
    }

    /** Another one may read it now, from where the broker knows; offsets that the last one still commits are refused. */
    void assignTo(int instance) {
        owner = instance;
        generation++;
        position = committed;
    }

    void commit(int offset, int ofGeneration) {
        if (ofGeneration == generation) {
            committed = offset;
        }
    }

    void reset(int offset) {
        committed = offset;
        assignTo(owner);
    }
}
