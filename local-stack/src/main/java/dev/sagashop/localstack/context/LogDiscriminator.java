package dev.sagashop.localstack.context;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;
import org.jspecify.annotations.Nullable;

/**
 * Tells in whose log a line belongs: the service whose class loader is the context of the thread that logs. All that
 * runs outside any service is {@code infrastructure}. Named in logback-local-stack.xml.
 */
public final class LogDiscriminator extends AbstractDiscriminator<ILoggingEvent> {
    private static final String KEY = "part";
    private static final String OUTSIDE_SERVICES = "infrastructure";

    @Override
    public String getKey() {
        return KEY;
    }

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        // A web server's threads have a loader of its own, whose parent is the service's.
        for (ClassLoader loader = Thread.currentThread().getContextClassLoader();
                loader != null;
                loader = loader.getParent()) {
            if (loader instanceof ServiceClassLoader) {
                return nameOf(loader.getName());
            }
        }
        return OUTSIDE_SERVICES;
    }

    private static String nameOf(@Nullable String loaderName) {
        return loaderName == null ? OUTSIDE_SERVICES : loaderName;
    }
}
