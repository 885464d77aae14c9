package dev.sagashop.notification.rendering;

/**
 * A mail as a person sees it.
 *
 * @param subject its subject
 * @param text for readers of plain text
 * @param html for all others
 */
public record RenderedMail(String subject, String text, String html) {}
