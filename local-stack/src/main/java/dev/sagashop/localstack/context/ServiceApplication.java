package dev.sagashop.localstack.context;

import dev.sagashop.localstack.OwnEnvironment;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ResourceLoader;

/** A service as Spring starts it, except that it reads no variables that are meant for other programs. */
final class ServiceApplication extends SpringApplication {

    ServiceApplication(ResourceLoader resources, Class<?> mainClass) {
        super(resources, mainClass);
        setMainApplicationClass(mainClass);
        // The launcher closes the contexts itself, in its order, before broker and database go.
        setRegisterShutdownHook(false);
    }

    @Override
    protected void configurePropertySources(ConfigurableEnvironment environment, String[] arguments) {
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                OwnEnvironment.settings(environment.getSystemEnvironment())));
        super.configurePropertySources(environment, arguments);
    }
}
