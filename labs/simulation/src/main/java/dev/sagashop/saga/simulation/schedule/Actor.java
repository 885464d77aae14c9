package dev.sagashop.saga.simulation.schedule;

/** Something that can happen next. */
@FunctionalInterface
public interface Actor {

    /** Lets it happen. @return false if there was nothing to do, and nothing has happened */
    boolean act();

    /** Something that can happen at any moment. */
    static Actor always(Runnable action) {
        return () -> {
            action.run();
            return true;
        };
    }
}
