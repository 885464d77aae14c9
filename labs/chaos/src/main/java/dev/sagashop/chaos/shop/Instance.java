package dev.sagashop.chaos.shop;

import dev.sagashop.localstack.Health;
import dev.sagashop.localstack.process.ServiceProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One process of a service. */
public final class Instance {

    private final ServiceProcesses processes;
    private final Health health;
    private final String name;
    private final String url;

    Instance(ServiceProcesses processes, Health health, String name, String url) {
        this.processes = processes;
        this.health = health;
        this.name = name;
        this.url = url;
    }

    /** What it is called, such as {@code order-service-2}. */
    public String name() {
        return name;
    }

    /** The process that runs now, or that ran last. */
    public Optional<ProcessHandle> process() {
        return processes.process(name);
    }

    public boolean isReady() throws InterruptedException {
        return health.isReady(url);
    }

    /** {@code kill -9}; it is started again. */
    public void kill() {
        processes.kill(name);
    }

    /** It ends by itself, gracefully, as a deployment asks it to; it is started again. */
    public void terminate() {
        process().ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    /** It stands still where it is, until it is thawed, and does not know. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** It leaves gracefully, for good. */
    public void stopForGood() {
        processes.stop(name);
    }

    /** {@code kill -9}, and it does not come back. */
    public void killForGood() {
        processes.killForGood(name);
    }

    private void signal(String signal) {
        process().ifPresent(process -> {
            try {
                new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .onExit()
                        .join();
            } catch (IOException e) {
                throw new UncheckedIOException("kill " + signal + " " + name, e);
            }
        });
    }
}
