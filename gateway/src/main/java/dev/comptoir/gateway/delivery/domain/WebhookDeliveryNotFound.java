package dev.comptoir.gateway.delivery.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** There is no delivery of this id, or no longer. */
public final class WebhookDeliveryNotFound extends DomainException {

    public WebhookDeliveryNotFound() {
        super(
                "webhook-delivery-not-found",
                Kind.NOT_FOUND,
                "There is no webhook delivery of this id; they are kept for 30 days.");
    }
}
