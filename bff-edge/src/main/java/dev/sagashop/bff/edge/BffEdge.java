package dev.sagashop.bff.edge;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What a BFF imports; the settings that belong to it are in {@code bff-edge.yml}, which its application.yml imports. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
public class BffEdge {}
