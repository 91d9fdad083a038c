package dev.comptoir.gateway.webhooktype;

/**
 * A type of webhook, as subscribers name it.
 *
 * @param data what its body carries
 */
public record WebhookType(String name, String summary, Class<?> data) {}
