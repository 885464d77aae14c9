package dev.sagashop.bff.mobile;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a phone is given.
 *
 * @param pageSize items of a page, 1 to 100; the phone does not choose
 * @param featuredSize products on the home screen, 1 to 15: more would not fit into its 3 KB
 */
@ConfigurationProperties("sagashop.mobile")
public record MobileProperties(int pageSize, int featuredSize) {}
