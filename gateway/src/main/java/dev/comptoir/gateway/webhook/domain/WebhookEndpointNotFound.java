package dev.comptoir.gateway.webhook.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** There is no endpoint of this id. */
public final class WebhookEndpointNotFound extends DomainException {

    public WebhookEndpointNotFound() {
        super("webhook-endpoint-not-found", Kind.NOT_FOUND, "There is no webhook endpoint of this id.");
    }
}
