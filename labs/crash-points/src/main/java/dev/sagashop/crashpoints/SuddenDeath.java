package dev.sagashop.crashpoints;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** {@code kill -9} of this process by itself: no hook, no finally, no flush, no farewell to broker and database. */
final class SuddenDeath implements Runnable {

    private static final int SIGKILL = 9;

    @Override
    public void run() {
        // What a method handle calls may throw anything, and a system without kill has no such function.
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle kill = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int ignored = (int) kill.invokeExact((int) ProcessHandle.current().pid(), SIGKILL);
        } catch (Throwable noSuchCall) {
            System.err.println("No kill here, but a halt: " + noSuchCall);
        }
        Runtime.getRuntime().halt(128 + SIGKILL);
    }
}
