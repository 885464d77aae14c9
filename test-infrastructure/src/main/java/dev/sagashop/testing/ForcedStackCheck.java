package dev.sagashop.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A stack that was asked for and cannot be had stops the run with one message, not every test with its own. */
public final class ForcedStackCheck implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String wanted = TestInfrastructure.wantedStack();
        if (!wanted.equals(StackChoice.AUTO)) {
            StackChoice.of(wanted, DockerEngine::find);
        }
    }
}
