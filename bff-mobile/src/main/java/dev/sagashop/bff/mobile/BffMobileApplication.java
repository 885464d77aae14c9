package dev.sagashop.bff.mobile;

import dev.sagashop.bff.edge.BffEdge;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The mobile BFF as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(BffEdge.class)
public class BffMobileApplication {

    public static void main(String[] args) {
        SpringApplication.run(BffMobileApplication.class, args);
    }
}
