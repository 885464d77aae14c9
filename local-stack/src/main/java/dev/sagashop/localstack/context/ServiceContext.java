package dev.sagashop.localstack.context;

import dev.sagashop.localstack.layout.ServiceArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** One running service: its context and the class loader that it lives in. */
final class ServiceContext implements AutoCloseable {
    private final ServiceClassLoader loader;
    private final ConfigurableApplicationContext spring;

    private ServiceContext(ServiceClassLoader loader, ConfigurableApplicationContext spring) {
        this.loader = loader;
        this.spring = spring;
    }

    /** Starts the service; returns when its context is refreshed and its web server listens. */
    static ServiceContext start(ServiceArtifact artifact, Map<String, String> settings)
            throws IOException, ClassNotFoundException {
        ServiceClassLoader loader = new ServiceClassLoader(artifact, ServiceContext.class.getClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return new ServiceContext(loader, run(loader, artifact.mainClass(), settings));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    ConfigurableApplicationContext spring() {
        return spring;
    }

    @Override
    public void close() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            spring.close();
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ConfigurableApplicationContext run(
            ServiceClassLoader loader, String mainClassName, Map<String, String> settings)
            throws ClassNotFoundException {
        Class<?> mainClass = loader.loadClass(mainClassName);
        SpringApplication application = new ServiceApplication(new DefaultResourceLoader(loader), mainClass);
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }
}
