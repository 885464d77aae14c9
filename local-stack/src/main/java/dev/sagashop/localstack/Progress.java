package dev.sagashop.localstack;

import java.time.Duration;

/** Hears how a start or stop goes on; called from several threads. */
public interface Progress {
    /** For tests. */
    Progress SILENT = new Progress() {
        @Override
        public void healthy(Part part, String where, Duration took) {}

        @Override
        public void note(String line) {}
    };

    /** A part has begun to answer. */
    void healthy(Part part, String where, Duration took);

    /** Something worth a line happened, such as a crash and the restart after it. */
    void note(String line);
}
