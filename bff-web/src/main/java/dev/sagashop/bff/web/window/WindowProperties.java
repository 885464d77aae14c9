package dev.sagashop.bff.web.window;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the shop window leads to outside of itself.
 *
 * @param mailbox where the mails can be read that the shop has sent; without it, none is linked to
 */
@ConfigurationProperties("sagashop.bff.window")
record WindowProperties(@Nullable URI mailbox) {}
