package dev.sagashop.saga.simulation.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Actors, some of them quicker than others. How quick is drawn anew for each run, so that anyone may lag behind. */
final class Cast {

    private final List<Actor> actors;
    private final int[] upTo;
    private final RandomGenerator random;

    Cast(List<Actor> actors, int[] weights, RandomGenerator random) {
        this.actors = actors;
        this.random = random;
        this.upTo = new int[actors.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights[random.nextInt(weights.length)];
            upTo[i] = sum;
        }
    }

    /** Lets anyone act. @return false if that one had nothing to do */
    boolean anyoneActs() {
        int total = upTo[upTo.length - 1];
        if (total == 0) {
            return false;
        }
        int place = Arrays.binarySearch(upTo, random.nextInt(total) + 1);
        int index = place >= 0 ? place : -place - 1;
        while (index > 0 && upTo[index - 1] == upTo[index]) {
            index--;
        }
        return actors.get(index).act();
    }

    /** Lets the first act who has something to do. @return false if nobody has */
    boolean someoneActs() {
        int first = random.nextInt(actors.size());
        for (int i = 0; i < actors.size(); i++) {
            if (actors.get((first + i) % actors.size()).act()) {
                return true;
            }
        }
        return false;
    }
}
