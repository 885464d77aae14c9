package dev.sagashop.bff.mobile;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a phone is given.
 *
 * @param pageSize items of a page, 1 to 100; the phone does not choose
 */
@ConfigurationProperties("sagashop.mobile")
public record MobileProperties(int pageSize) {}
