package dev.sagashop.localstack.bench;

import java.util.OptionalInt;

/**
 * The search for the highest rate that is sustained: doubled until one is not, and then halved in between, until the
 * two are close or enough has been tried.
 *
 * @param sustained the highest rate that was sustained; 0 if none was yet
 * @param missed the lowest rate above it that was not; 0 if none was yet
 * @param left how many more may be tried
 */
public record RateSearch(int sustained, int missed, int left) {

    private static final int FIRST = 500;
    private static final int HIGHEST = 100_000;
    private static final int STEP = 50;
    private static final double CLOSE = 1.05;

    /** Nothing was tried yet. */
    public static RateSearch of(int steps) {
        return new RateSearch(0, 0, steps);
    }

    /** The rate to try next; empty if the search has ended. */
    public OptionalInt next() {
        return left == 0 || isClose() ? OptionalInt.empty() : candidate();
    }

    private boolean isClose() {
        return sustained > 0 && missed > 0 && missed <= sustained * CLOSE;
    }

    private OptionalInt candidate() {
        int rate = missed == 0 ? Math.max(FIRST, sustained * 2) : rounded((sustained + missed) / 2);
        boolean isNew = rate > sustained && (missed == 0 || rate < missed);
        return isNew && rate <= HIGHEST ? OptionalInt.of(rate) : OptionalInt.empty();
    }

    private static int rounded(int rate) {
        return Math.max(1, rate / STEP) * STEP;
    }

    /** The search after that rate was tried on its behalf. */
    public RateSearch tried(int rate, boolean isSustained) {
        RateSearch known = knowing(rate, isSustained);
        return new RateSearch(known.sustained, known.missed, left - 1);
    }

    /** The same after that rate was tried for another reason. */
    public RateSearch knowing(int rate, boolean isSustained) {
        if (isSustained) {
            return new RateSearch(Math.max(sustained, rate), missed > rate ? missed : 0, left);
        }
        boolean isNearer = rate > sustained && (missed == 0 || rate < missed);
        return isNearer ? new RateSearch(sustained, rate, left) : this;
    }
}
