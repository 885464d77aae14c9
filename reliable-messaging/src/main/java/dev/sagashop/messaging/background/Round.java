package dev.sagashop.messaging.background;

/** What a supervised thread does again and again until it is stopped. */
@FunctionalInterface
public interface Round {

    /**
     * Does a piece of the work, or waits a while for some. What it throws, an {@link Error} included, costs a pause and not
     * the thread; work that it had taken in must not depend on its coming back.
     */
    void run() throws InterruptedException;
}
