package dev.sagashop.localstack.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

class ServiceApplicationTest {

    static final class Nothing {}

    @Test
    void readsNoVariablesOfOtherPrograms() {
        ServiceApplication application = new ServiceApplication(new DefaultResourceLoader(), Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        try (ConfigurableApplicationContext context = application.run("--given=1", "--spring.main.banner-mode=off")) {
            assertThat(System.getenv("PATH")).isNotNull();
            assertThat(context.getEnvironment().getProperty("PATH")).isNull();
            assertThat(context.getEnvironment().getProperty("given")).isEqualTo("1");
        }
    }
}
