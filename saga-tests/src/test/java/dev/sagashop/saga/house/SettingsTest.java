package dev.sagashop.saga.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.FileSystemResource;

/** Settings of two services that have to agree with each other. */
class SettingsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("sagashop.root")).normalize();

    /** Otherwise an order would be placed whose client had been refused long before. */
    @Test
    void anOrderIsRefusedBeforeTheBffGivesUp() {
        Duration patience =
                settingOf("order-service/src/main/resources/application.yml", "sagashop.placement.patience");
        Duration limit =
                settingOf("bff-edge/src/main/resources/bff-edge.yml", "spring.http.serviceclient.order.read-timeout");

        assertThat(patience).isLessThanOrEqualTo(limit.multipliedBy(3).dividedBy(4));
    }

    /** What has waited for longer lets the others go first, since its order is about to be cancelled. */
    @Test
    void paymentPrefersTheOrdersThatStillHaveHalfOfTheirTime() {
        Duration timeLimit = settingOf("order-service/src/main/resources/application.yml", "sagashop.saga.time-limit");
        Duration within =
                settingOf("payment-service/src/main/resources/application.yml", "sagashop.gateway.authorize-within");

        assertThat(within.multipliedBy(2)).isEqualTo(timeLimit);
    }

    private static Duration settingOf(String file, String name) {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(ROOT.resolve(file)));
        Properties properties = settings.getObject();
        return DurationStyle.detectAndParse(properties.getProperty(name));
    }
}
