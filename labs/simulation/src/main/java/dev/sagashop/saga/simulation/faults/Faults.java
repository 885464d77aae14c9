package dev.sagashop.saga.simulation.faults;

import java.util.random.RandomGenerator;

/**
 * How often each fault strikes in one run. Each run has its own mixture, with some kinds not at all and others often:
 * that finds more than the same little of everything (known as swarm testing).
 */
public final class Faults {

    private static final int[] PERMILLE = {0, 0, 3, 15, 50, 150};

    private final RandomGenerator random;
    private final int[] permille = new int[Fault.values().length];
    private boolean ended;

    public Faults(RandomGenerator random) {
        this.random = random;
        for (int i = 0; i < permille.length; i++) {
            permille[i] = PERMILLE[random.nextInt(PERMILLE.length)];
        }
    }

    /** Whether the fault strikes now. */
    public boolean strikes(Fault fault) {
        return strikes(fault, 1);
    }

    /** @param times as often as it strikes otherwise */
    public boolean strikes(Fault fault, int times) {
        int chance = times * permille[fault.ordinal()];
        return !ended && chance > 0 && random.nextInt(1000) < chance;
    }

    public boolean haveEnded() {
        return ended;
    }

    /** From now on all is well. */
    public void end() {
        ended = true;
    }
}
