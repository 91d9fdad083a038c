package dev.comptoir.gateway.webhook.domain;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** The key an endpoint and the gateway share, in the form of Standard Webhooks: {@code whsec_} and base64. */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    public static WebhookSecret random(RandomGenerator random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
