package dev.sagashop.localstack;

import java.util.Map;

/** Runs services, either here or in JVMs of their own. */
public interface ServiceRunner extends AutoCloseable {

    /** Starts a service; it may not answer yet when this returns. Fails if it is seen to have failed. */
    void start(Part service, Map<String, String> settings);

    /** Stops a service gracefully; returns when it has ended. Nothing happens if it does not run. */
    void stop(Part service);

    /** Stops all services at once. */
    @Override
    void close();
}
