package dev.sagashop.chaos.shop;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started so far, stopped again unless all of it was. */
final class Openings implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T started) {
        opened.push(started);
        return started;
    }

    void keep() {
        opened.clear();
    }

    @Override
    public void close() {
        for (AutoCloseable started : opened) {
            // AutoCloseable declares a plain Exception; what failed first is the reason to report.
            try {
                started.close();
            } catch (Exception e) {
                System.err.println("While stopping after a failed start: " + e);
            }
        }
    }
}
